<#import "indigos-charter-macros.ftl" as parts>
<@parts.publicPage title>
  <header>
    <h1 lang="${language}">${title}</h1>
    <p class="indigos-charter-intro">${msg("indigosCharterChangesIntro", before, after)}</p>
    <p class="indigos-charter-intro"><a href="${back}">${msg("indigosCharterChangesBack", after)}</a></p>
  </header>
  <article id="indigos-charter-difference" class="pf-v5-c-content indigos-charter-text" lang="${language}">
    <#list blocks as block>
    <#if block.change = "SAME">
    <#if block.lines?size gt 3>
    <details><summary lang="${lang}">${msg("indigosCharterChangesSame", block.lines?size)}</summary>
    <#list block.lines as line>${line?no_esc}</#list>
    </details>
    <#else>
    <#list block.lines as line>${line?no_esc}</#list>
    </#if>
    <#else>
    <#if block.where?has_content><p class="indigos-charter-where">${block.where}</p></#if>
    <#if block.change = "ADDED">
    <div class="indigos-charter-added"><span class="indigos-charter-mark" lang="${lang}">${msg("indigosCharterAdded")}</span><#list block.lines as line><ins>${line?no_esc}</ins></#list></div>
    <#else>
    <div class="indigos-charter-removed"><span class="indigos-charter-mark" lang="${lang}">${msg("indigosCharterRemoved")}</span><#list block.lines as line><del>${line?no_esc}</del></#list></div>
    </#if>
    </#if>
    </#list>
  </article>
</@parts.publicPage>
