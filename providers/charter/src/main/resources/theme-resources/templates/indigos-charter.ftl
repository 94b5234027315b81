<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "indigos-charter-macros.ftl" as parts>

<@layout.registrationLayout; section>
<#if section = "header">
  <span lang="${charter.language}">${charter.title}</span>
<#elseif section = "form">
  <@parts.answerable/>
  <p class="indigos-charter-intro">${msg("indigosCharterIntro", charter.number, charter.enforcedFrom)}</p>
  <@parts.changes charter/>
  <@parts.contents charter/>
  <@parts.text charter/>
  <form class="${properties.kcFormClass!} indigos-charter-answer" action="${url.loginAction}" method="post">
    <input type="hidden" name="sha256" value="${charter.sha256}">
    <@buttons.actionGroup>
      <button class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" id="indigos-charter-accept" name="accept" value="true" type="submit">${msg("indigosCharterAccept", charter.number)}</button>
      <button class="${properties.kcButtonSecondaryClass!} ${properties.kcButtonBlockClass!}" id="indigos-charter-decline" name="decline" value="true" type="submit">${msg("indigosCharterDecline")}</button>
    </@buttons.actionGroup>
  </form>
</#if>
</@layout.registrationLayout>
