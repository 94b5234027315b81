<#import "indigos-charter-macros.ftl" as parts>
<!DOCTYPE html>
<html lang="${lang}" class="indigos-charter-public">
<head>
  <meta charset="utf-8">
  <#-- Keycloak's own header adds to this one: no script, nothing from elsewhere. -->
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light">
  <title>${charter.title} – ${realmName}</title>
  <#list (properties.stylesCommon!"")?split(" ") as style><#if style?has_content>
  <link rel="stylesheet" href="${url.resourcesCommonPath}/${style}">
  </#if></#list>
  <#list (properties.styles!"")?split(" ") as style><#if style?has_content>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#if></#list>
  <@parts.styles/>
</head>
<body class="indigos-charter-public-body">
<main class="indigos-charter-public-main">
  <header>
    <h1 lang="${charter.language}">${charter.title}</h1>
    <p class="indigos-charter-intro">${msg("indigosCharterPublicIntro", realmName, charter.number, charter.enforcedFrom)}</p>
    <#if languages?size gt 1>
    <nav class="indigos-charter-languages" aria-label="${msg("indigosCharterLanguages")}">
      <ul>
        <#list languages as language>
        <li><a href="?ui_locales=${language.tag}" lang="${language.tag}" hreflang="${language.tag}"<#if language.tag = charter.language> aria-current="true"</#if>>${language.name}</a></li>
        </#list>
      </ul>
    </nav>
    </#if>
  </header>
  <@parts.contents charter/>
  <@parts.text charter/>
  <footer class="indigos-charter-fingerprint">
    <p>${msg("indigosCharterFingerprint")} <code>${charter.sha256}</code></p>
  </footer>
</main>
</body>
</html>
