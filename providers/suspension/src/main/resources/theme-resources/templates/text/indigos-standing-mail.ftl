<#ftl output_format="plainText">
${msg("indigosMailHello", (user.firstName)!user.username)}

${msg("indigosMailIntro_" + variant)}

<#if variant == "reported">
${msg("indigosReportAppPasswords")}

</#if>
<#assign isOff = variant?ends_with("_off")>
<#assign explains = ["warned", "restricted", "suspended", "closed", "annulled_other"]?seq_contains(variant?remove_ending("_off"))>
<#if explains>
<#if decision.services()?has_content>
${msg("indigosStandingServices")}
<#list decision.services() as service>${service}<#sep>, </#list>
</#if>
<#if decision.standing() != "closed">
<#if decision.until()??>
${msg("indigosStandingUntil")}
${msg("indigosStandingUntilInclusive", decision.until())}
<#elseif decision.standing() != "warned">
${msg("indigosStandingUntilOpen")}
</#if>
</#if>
<#if decision.article()??>
${msg("indigosStandingArticle")}
${msg("indigosArticle." + decision.article())}
</#if>
<#if decision.reason()??>
${msg("indigosStandingReason")}
${decision.reason()}
</#if>
<#if decision.erasure()??>

${msg(isOff?then("indigosMailErasure_off", "indigosMailErasure"), decision.erasure())}
</#if>

<#if variant == decision.standing()>
${msg("indigosMailAnswerPage_" + variant)}

</#if>
</#if>
<#if decision.contact()??>
${msg((explains || variant == "disabled")?then("indigosMailAnswer", "indigosMailWrite"), decision.contact())}

</#if>
${msg("indigosMailSign")}
