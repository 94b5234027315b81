<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<#import "indigos-charter-macros.ftl" as parts>

<@layout.registrationLayout; section>
<#if section = "header">
  <span lang="${charter.language}">${charter.title}</span>
<#elseif section = "form">
  <@parts.answerable/>
  <p class="indigos-charter-intro">${msg("indigosCharterReadIntro", charter.number, charter.enforcedFrom)}</p>
  <@parts.contents charter/>
  <@parts.text charter/>
  <form class="${properties.kcFormClass!} indigos-charter-answer" action="${url.loginAction}" method="post">
    <@buttons.actionGroup>
      <button class="${properties.kcButtonPrimaryClass!} ${properties.kcButtonBlockClass!}" id="indigos-charter-continue" name="continue" value="true" type="submit">${msg("doContinue")}</button>
    </@buttons.actionGroup>
  </form>
</#if>
</@layout.registrationLayout>
