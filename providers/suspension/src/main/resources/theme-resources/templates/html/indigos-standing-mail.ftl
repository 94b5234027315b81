<#import "template.ftl" as layout>
<#macro fact title><p><strong>${msg(title)}</strong><br><#nested></p></#macro>
<@layout.emailLayout>
<p>${msg("indigosMailHello", (user.firstName)!user.username)}</p>
<p>${msg("indigosMailIntro_" + variant + (variant == "reported" && directoryKeepsPassword)?then("_directory", ""))}</p>
<#if variant == "reported"><p>${msg("indigosReportAppPasswords")}</p></#if>
<#assign isOff = variant?ends_with("_off")>
<#assign base = variant?remove_ending("_off")?remove_ending("_reopened")>
<#assign explains = ["warned", "restricted", "suspended", "closed", "annulled_other"]?seq_contains(base)>
<#if annulled??><@fact "indigosAnnulled">${msg("indigosAnnulledDecision_" + annulled.standing(), annulled.on())}</@fact></#if>
<#if explains>
<#if base == "annulled_other"><@fact "indigosMailInForce">${msg("indigosMailInForce_" + decision.standing() + isOff?then("_off", ""))}</@fact></#if>
<#if decision.services()?has_content><@fact "indigosStandingServices"><#list decision.services() as service>${service}<#sep>, </#list></@fact></#if>
<#if decision.standing() != "closed"><#if decision.until()??><@fact "indigosStandingUntil">${msg("indigosStandingUntilInclusive", decision.until())}</@fact><#elseif decision.standing() != "warned"><@fact "indigosStandingUntil">${msg("indigosStandingUntilOpen")}</@fact></#if></#if>
<#if decision.article()??><@fact "indigosStandingArticle">${msg("indigosArticle." + decision.article())}</@fact></#if>
<#if decision.reason()??><@fact "indigosStandingReason"><span style="white-space: pre-line">${decision.reason()}</span></@fact></#if>
<#if decision.erasure()??><p>${msg(isOff?then("indigosMailErasure_off", "indigosMailErasure"), decision.erasure())}</p></#if>
<#if !isOff && base == decision.standing()><p>${msg("indigosMailAnswerPage_" + base)}</p></#if>
</#if>
<#if decision.contact()??><p>${msg((explains || variant == "disabled")?then("indigosMailAnswer", "indigosMailWrite"), decision.contact())}</p></#if>
<p>${msg("indigosMailSign")}</p>
</@layout.emailLayout>
