<#import "indigos-charter-macros.ftl" as parts>
<@parts.publicPage charter.title>
  <header>
    <h1 lang="${charter.language}">${charter.title}</h1>
    <p class="indigos-charter-intro">${realmName} – ${msg("indigosCharterVersion", charter.number)?uncap_first}, ${msg("indigosCharterVersion" + state, charter.enforcedFrom)}.<#if state != "InForce"> <a href="${base}?ui_locales=${charter.language}">${msg("indigosCharterInForce")}</a></#if></p>
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
    <nav class="indigos-charter-versions" aria-labelledby="indigos-charter-versions">
      <h2 id="indigos-charter-versions">${msg("indigosCharterVersions")}</h2>
      <ul>
        <#list versions as version>
        <li>
          <#if version.shown><strong aria-current="page">${msg("indigosCharterVersion", version.number)}</strong><#else><a href="${version.address}">${msg("indigosCharterVersion", version.number)}</a></#if>,
          ${msg("indigosCharterVersion" + version.state, version.day)}<#if version.changes?has_content>
          – <a href="${version.changes}">${msg("indigosCharterChangesFrom", version.before)}</a></#if>
        </li>
        </#list>
      </ul>
    </nav>
    </#if>
    <p>${msg("indigosCharterFingerprint")} <code>${charter.sha256}</code></p>
  </footer>
</@parts.publicPage>
