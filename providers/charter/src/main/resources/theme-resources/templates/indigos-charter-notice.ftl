<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "indigos-charter-macros.ftl" as parts>

<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">
  ${msg("indigosCharterNoticeTitle")}
<#elseif section = "form">
  <@parts.answerable/>
  <p class="indigos-charter-intro">${msg("indigosCharterNoticeIntro", charter.number, charter.enforcedFrom)}</p>
  <@parts.changes charter/>
  <p class="indigos-charter-intro"><a href="${publicPage}" target="_blank" rel="noopener">${msg("indigosCharterNoticeText")}</a></p>
  <form class="${properties.kcFormClass!} indigos-charter-answer" action="${url.loginAction}" method="post">
    <@buttons.actionGroup>
      <button class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" id="indigos-charter-continue" name="continue" value="true" type="submit">${msg("doContinue")}</button>
    </@buttons.actionGroup>
  </form>
</#if>
</@layout.registrationLayout>
