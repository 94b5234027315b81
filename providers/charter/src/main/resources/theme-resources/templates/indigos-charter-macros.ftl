<#macro styles>
<link rel="stylesheet" href="${url.resourcesPath}/css/indigos-charter.css">
</#macro>

<#-- What a page needs that asks for an answer. -->
<#macro answerable>
<@styles/>
<script type="module" src="${url.resourcesPath}/js/indigos-charter.js"></script>
</#macro>

<#macro contents charter>
<#if charter.sections?size gt 2>
<details class="indigos-charter-contents">
  <summary>${msg("indigosCharterContents", charter.sections?size)}</summary>
  <nav aria-label="${msg("indigosCharterContentsLabel")}">
    <ul>
      <#list charter.sections as section>
      <li><a href="#${section.id}" lang="${charter.language}">${section.heading}</a></li>
      </#list>
    </ul>
  </nav>
</details>
</#if>
</#macro>

<#macro text charter>
<article id="indigos-charter-text" class="pf-v5-c-content indigos-charter-text" lang="${charter.language}">
  ${charter.html?no_esc}
</article>
</#macro>

<#macro changes charter>
<#if charter.summaryHtml?has_content>
<section class="pf-v5-c-content indigos-charter-changes" aria-labelledby="indigos-charter-changes">
  <h2 id="indigos-charter-changes">${msg("indigosCharterChanges")}</h2>
  <div lang="${charter.language}">${charter.summaryHtml?no_esc}</div>
</section>
</#if>
</#macro>

<#macro publicPage title>
<!DOCTYPE html>
<html lang="${lang}" class="indigos-charter-public">
<head>
  <meta charset="utf-8">
  <#-- Keycloak's own header adds to this one: no script, nothing from elsewhere. -->
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${title} – ${realmName}</title>
  <link rel="icon" href="${url.resourcesPath}/${icon}">
  <#list (properties.stylesCommon!"")?split(" ") as style><#if style?has_content>
  <link rel="stylesheet" href="${url.resourcesCommonPath}/${style}">
  </#if></#list>
  <#list (properties.styles!"")?split(" ") as style><#if style?has_content>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#if></#list>
  <@styles/>
</head>
<body class="indigos-charter-public-body">
<main class="indigos-charter-public-main">
<#nested>
</main>
</body>
</html>
</#macro>
