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

<#macro changes charter>
<#if charter.summaryHtml?has_content>
<section class="pf-v5-c-content indigos-charter-changes" aria-labelledby="indigos-charter-changes">
  <h2 id="indigos-charter-changes">${msg("indigosCharterChanges")}</h2>
  <div lang="${charter.language}">${charter.summaryHtml?no_esc}</div>
</section>
</#if>
</#macro>
