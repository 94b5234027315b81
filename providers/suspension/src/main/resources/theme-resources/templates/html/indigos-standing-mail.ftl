<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("indigosMailHello", (user.firstName)!user.username)}</p>
<p>${msg("indigosMailIntro_" + variant)}</p>
<#assign explains = ["warned", "restricted", "suspended", "closed", "annulled_other"]?seq_contains(variant)>
<#if explains>
<#if decision.services()?has_content><p><strong>${msg("indigosStandingServices")}</strong><br><#list decision.services() as service>${service}<#sep>, </#list></p></#if>
<#if decision.standing() != "closed"><#if decision.until()??><p><strong>${msg("indigosStandingUntil")}</strong><br>${msg("indigosStandingUntilInclusive", decision.until())}</p><#elseif decision.standing() != "warned"><p>${msg("indigosStandingUntilOpen")}</p></#if></#if>
<#if decision.article()??><p><strong>${msg("indigosStandingArticle")}</strong><br>${msg("indigosArticle." + decision.article())}</p></#if>
<#if decision.reason()??><p><strong>${msg("indigosStandingReason")}</strong><br><span style="white-space: pre-line">${decision.reason()}</span></p></#if>
<#if decision.erasure()??><p>${msg("indigosMailErasure", decision.erasure())}</p></#if>
<p>${msg("indigosMailAnswerPage")}</p>
</#if>
<#if decision.contact()?? && variant != "active" && variant != "expired"><p>${msg("indigosMailAnswer", decision.contact())}</p></#if>
<p>${msg("indigosMailSign")}</p>
</@layout.emailLayout>
