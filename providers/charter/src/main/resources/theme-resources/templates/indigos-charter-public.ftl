<#import "indigos-charter-macros.ftl" as parts>
<@parts.publicPage charter.title>
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
    <#if versions?size gt 1>
    <nav aria-label="${msg("indigosCharterVersions")}">
      <p>${msg("indigosCharterVersions")}<#list versions as version> <a href="${base}/versions/${version}"<#if version = charter.number> aria-current="page"</#if>>${version}</a></#list></p>
      <#if previous?has_content><p><a href="${base}/versions/${charter.number}/changes?from=${previous}">${msg("indigosCharterChangesFrom", previous)}</a></p></#if>
    </nav>
    </#if>
    <p>${msg("indigosCharterFingerprint")} <code>${charter.sha256}</code></p>
  </footer>
</@parts.publicPage>
