<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "indigos-charter-macros.ftl" as parts>

<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
  ${msg("indigosCharterDeclinedTitle")}
<#elseif section = "form">
  <@parts.answerable/>
  <div id="indigos-charter-declined" class="pf-v5-c-content indigos-charter-text">
    <p>${msg("indigosCharterDeclinedMeaning")}</p>
    <p>${msg("indigosCharterDeclinedKept")}</p>
    <#if contact?has_content>
    <p>${msg("indigosCharterDeclinedContact")} <a href="${contact?starts_with("https://")?then(contact, "mailto:" + contact)}">${contact}</a></p>
    <#else>
    <p>${msg("indigosCharterDeclinedNoContact")}</p>
    </#if>
  </div>
  <form class="${properties.kcFormClass!} indigos-charter-answer" action="${url.loginAction}" method="post">
    <@buttons.actionGroup>
      <button class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" id="indigos-charter-back" name="back" value="true" type="submit">${msg("indigosCharterBack")}</button>
      <button class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}" id="indigos-charter-leave" name="leave" value="true" type="submit">${msg("indigosCharterLeave")}</button>
    </@buttons.actionGroup>
  </form>
</#if>
</@layout.registrationLayout>
