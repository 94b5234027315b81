<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("indigosReportTitle")}
  <#elseif section = "form">
    <div class="indigos-access-report">
      <p>${msg("indigosReportIntro")}</p>
      <ul class="pf-v5-c-list pf-v5-u-my-md">
        <li>${msg("indigosReportSessions")}</li>
        <li>${msg(asksForPassword?then("indigosReportPassword", "indigosReportDirectoryPassword"))}</li>
        <li>${msg("indigosReportTeam")}</li>
      </ul>
      <p class="pf-v5-u-mb-md">${msg("indigosReportAppPasswords")}</p>
      <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <@buttons.actionGroup>
          <@buttons.button name="report" id="indigos-report" label="indigosReportConfirm"/>
          <#if isAppInitiatedAction??>
            <button class="${properties.kcButtonSecondaryClass} ${properties.kcButtonBlockClass}" type="submit" name="cancel-aia" value="true" id="indigos-report-cancel">${msg("indigosReportCancel")}</button>
          </#if>
        </@buttons.actionGroup>
      </form>
    </div>
  </#if>
</@layout.registrationLayout>
