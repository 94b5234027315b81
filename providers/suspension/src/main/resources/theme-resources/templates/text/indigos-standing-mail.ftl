<#ftl output_format="plainText">
<#macro fact title>
${msg(title)}
<#nested>

</#macro>
${msg("indigosMailHello", (user.firstName)!user.username)}

${msg("indigosMailIntro_" + variant + (variant == "reported" && directoryKeepsPassword)?then("_directory", ""))}

<#if variant == "reported">
${msg("indigosReportAppPasswords")}

</#if>
<#assign isOff = variant?ends_with("_off")>
<#assign base = variant?remove_ending("_off")?remove_ending("_reopened")>
<#assign explains = ["warned", "restricted", "suspended", "closed", "annulled_other"]?seq_contains(base)>
<#if annulled??>
<@fact "indigosAnnulled">${msg("indigosAnnulledDecision_" + annulled.standing(), annulled.on())}</@fact>
</#if>
<#if explains>
<#if base == "annulled_other">
<@fact "indigosMailInForce">${msg("indigosMailInForce_" + decision.standing() + isOff?then("_off", ""))}</@fact>
</#if>
<#if decision.services()?has_content>
<@fact "indigosStandingServices"><#list decision.services() as service>${service}<#sep>, </#list></@fact>
</#if>
<#if decision.standing() != "closed">
<#if decision.until()??>
<@fact "indigosStandingUntil">${msg("indigosStandingUntilInclusive", decision.until())}</@fact>
<#elseif decision.standing() != "warned">
<@fact "indigosStandingUntil">${msg("indigosStandingUntilOpen")}</@fact>
</#if>
</#if>
<#if decision.article()??>
<@fact "indigosStandingArticle">${msg("indigosArticle." + decision.article())}</@fact>
</#if>
<#if decision.reason()??>
<@fact "indigosStandingReason">${decision.reason()}</@fact>
</#if>
<#if decision.erasure()??>
${msg(isOff?then("indigosMailErasure_off", "indigosMailErasure"), decision.erasure())}

</#if>
<#if !isOff && base == decision.standing()>
${msg("indigosMailAnswerPage_" + base)}

</#if>
</#if>
<#if decision.contact()??>
${msg((explains || variant == "disabled")?then("indigosMailAnswer", "indigosMailWrite"), decision.contact())}

</#if>
${msg("indigosMailSign")}
