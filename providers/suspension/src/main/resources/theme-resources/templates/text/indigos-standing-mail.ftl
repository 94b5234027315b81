<#ftl output_format="plainText">
${msg("indigosMailHello", (user.firstName)!user.username)}

${msg("indigosMailIntro_" + variant)}

<#if ["warned", "restricted", "suspended", "closed", "annulled_other"]?seq_contains(variant)>
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

${msg("indigosMailErasure", decision.erasure())}
</#if>

${msg("indigosMailAnswerPage")}

</#if>
<#if decision.contact()?? && variant != "active" && variant != "expired">
${msg("indigosMailAnswer", decision.contact())}

</#if>
${msg("indigosMailSign")}
