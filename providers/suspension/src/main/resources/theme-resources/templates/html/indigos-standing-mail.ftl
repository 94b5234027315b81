<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("indigosMailHello", (user.firstName)!user.username)}</p>
<p>${msg("indigosMailIntro_" + variant)}</p>
<#if variant == "reported"><p>${msg("indigosReportAppPasswords")}</p></#if>
<#assign isOff = variant?ends_with("_off")>
<#assign explains = ["warned", "restricted", "suspended", "closed", "annulled_other"]?seq_contains(variant?remove_ending("_off"))>
<#if explains>
<#if decision.services()?has_content><p><strong>${msg("indigosStandingServices")}</strong><br><#list decision.services() as service>${service}<#sep>, </#list></p></#if>
<#if decision.standing() != "closed"><#if decision.until()??><p><strong>${msg("indigosStandingUntil")}</strong><br>${msg("indigosStandingUntilInclusive", decision.until())}</p><#elseif decision.standing() != "warned"><p>${msg("indigosStandingUntilOpen")}</p></#if></#if>
<#if decision.article()??><p><strong>${msg("indigosStandingArticle")}</strong><br>${msg("indigosArticle." + decision.article())}</p></#if>
<#if decision.reason()??><p><strong>${msg("indigosStandingReason")}</strong><br><span style="white-space: pre-line">${decision.reason()}</span></p></#if>
<#if decision.erasure()??><p>${msg(isOff?then("indigosMailErasure_off", "indigosMailErasure"), decision.erasure())}</p></#if>
<#if variant == decision.standing()><p>${msg("indigosMailAnswerPage_" + variant)}</p></#if>
</#if>
<#if decision.contact()??><p>${msg((explains || variant == "disabled")?then("indigosMailAnswer", "indigosMailWrite"), decision.contact())}</p></#if>
<p>${msg("indigosMailSign")}</p>
</@layout.emailLayout>
