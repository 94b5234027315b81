<#import "indigos-charter-macros.ftl" as parts>
<@parts.publicPage title>
  <header>
    <h1 lang="${language}">${title}</h1>
    <p class="indigos-charter-intro">${msg("indigosCharterChangesIntro", before, after)}</p>
  </header>
  <article id="indigos-charter-difference" class="pf-v5-c-content indigos-charter-text" lang="${language}">
    <#list changes as part>
    <#if part.change = "ADDED"><p><ins>${part.text}</ins></p><#elseif part.change = "REMOVED"><p><del>${part.text}</del></p><#else><p>${part.text}</p></#if>
    </#list>
  </article>
</@parts.publicPage>
