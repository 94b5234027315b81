<#macro styles>
<link rel="stylesheet" href="${url.resourcesPath}/css/indigos-charter.css">
</#macro>

<#macro contents charter>
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
</#macro>

<#macro text charter>
<article id="indigos-charter-text" class="pf-v5-c-content indigos-charter-text" lang="${charter.language}">
  ${charter.html?no_esc}
</article>
</#macro>
