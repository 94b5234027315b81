<#import "template.ftl" as layout>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=false; section>
  <#if section = "header">
    ${msg("indigosStandingTitle_" + decision.standing())}
  <#elseif section = "form">
    <div class="indigos-standing indigos-standing-${decision.standing()}">
      <p>${msg("indigosStandingIntro_" + decision.standing())}</p>
      <dl class="pf-v5-c-description-list pf-v5-u-my-lg indigos-standing-facts">
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
          <@fact "indigosStandingReason"><#list decision.reason()?split("\n") as line>${line}<#sep><br></#list></@fact>
        </#if>
        <#if decision.contact()??>
          <@fact "indigosStandingContact">${msg("indigosStandingContactText", decision.contact())}</@fact>
        </#if>
      </dl>
      <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <@buttons.actionGroup>
          <#if mayGoOn>
            <@buttons.button name="acknowledge" id="indigos-acknowledge" label="indigosStandingAcknowledge"/>
          <#else>
            <@buttons.button name="leave" id="indigos-leave" label="indigosStandingLeave"/>
          </#if>
        </@buttons.actionGroup>
      </form>
      <p class="pf-v5-u-mt-md">
        <a id="indigos-export" href="${export}" download="indigos.json">${msg("indigosStandingExport")}</a>
      </p>
    </div>
  </#if>
</@layout.registrationLayout>

<#macro fact title>
  <div class="pf-v5-c-description-list__group">
    <dt class="pf-v5-c-description-list__term"><span class="pf-v5-c-description-list__text">${msg(title)}</span></dt>
    <dd class="pf-v5-c-description-list__description">
      <div class="pf-v5-c-description-list__text"><#nested></div>
    </dd>
  </div>
</#macro>
