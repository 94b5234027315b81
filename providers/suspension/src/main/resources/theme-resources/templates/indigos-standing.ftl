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
          <@fact "indigosStandingReason"><@lines decision.reason()/></@fact>
        </#if>
        <#if annulled?has_content>
          <@fact "indigosAnnulled"><#list annulled as wrong>${msg("indigosAnnulledDecision_" + wrong.standing(), wrong.on())}<br></#list>${msg("indigosAnnulledText")}</@fact>
        </#if>
        <#if decision.erasure()??>
          <@fact "indigosStandingErasure">${msg("indigosStandingErasureText", decision.erasure())}</@fact>
        </#if>
        <#if decision.contact()??>
          <@fact "indigosStandingContact">${msg("indigosStandingContactText")} <a href="mailto:${decision.contact()}">${decision.contact()}</a></@fact>
        </#if>
      </dl>
      <form class="${properties.kcFormClass!}" action="${url.loginAction}" method="post">
        <input type="hidden" name="decision" value="${decisionId}">
        <@buttons.actionGroup>
          <#if mayGoOn>
            <@buttons.button name="acknowledge" id="indigos-acknowledge" label="indigosStandingAcknowledge"/>
          <#else>
            <@buttons.button name="leave" id="indigos-leave" label="indigosStandingLeave"/>
          </#if>
        </@buttons.actionGroup>
      </form>
      <#if given??>
        <div id="indigos-answer-given" class="pf-v5-u-mt-lg">
          <p role="status"><strong>${msg("indigosAnswerGiven", givenOn)}</strong></p>
          <blockquote class="indigos-answer"><@lines given/></blockquote>
        </div>
      <#elseif mayAnswer>
        <@answerForm/>
      </#if>
      <p class="pf-v5-u-mt-md">
        <a id="indigos-export" href="${export}" download="indigos.json">${msg("indigosStandingExport")}</a>
      </p>
    </div>
  </#if>
</@layout.registrationLayout>

<#macro answerForm>
  <form class="${properties.kcFormClass!} pf-v5-u-mt-lg" action="${url.loginAction}" method="post">
    <input type="hidden" name="decision" value="${decisionId}">
    <div class="${properties.kcFormGroupClass!}">
      <label class="pf-v5-c-form__label" for="indigos-answer"><span class="pf-v5-c-form__label-text">${msg("indigosAnswerTitle")}</span></label>
      <p id="indigos-answer-help" class="indigos-help">${msg("indigosAnswerHelp", longestAnswer?c)}</p>
      <span class="pf-v5-c-form-control pf-m-resize-vertical<#if answerError??> pf-m-error</#if>">
        <textarea id="indigos-answer" name="answer" rows="5" maxlength="${longestAnswer?c}" required
                  aria-describedby="indigos-answer-help<#if answerError??> indigos-answer-error</#if>"
                  <#if answerError??>aria-invalid="true" autofocus</#if>>${answer}</textarea>
      </span>
      <#if answerError??>
        <div class="${properties.kcFormHelperTextClass!}" role="alert">
          <div class="${properties.kcInputHelperTextClass!}">
            <div class="${properties.kcInputHelperTextItemClass!} ${properties.kcError!}" id="indigos-answer-error">
              <span class="${properties.kcInputHelperTextItemTextClass!}">${answerError}</span>
            </div>
          </div>
        </div>
      </#if>
    </div>
    <@buttons.actionGroup>
      <@buttons.button name="send-answer" id="indigos-send-answer" label="indigosAnswerSend" type="secondary"/>
    </@buttons.actionGroup>
  </form>
</#macro>

<#macro lines text><#list text?split("\n") as line>${line}<#sep><br></#list></#macro>

<#macro fact title>
  <div class="pf-v5-c-description-list__group">
    <dt class="pf-v5-c-description-list__term"><span class="pf-v5-c-description-list__text">${msg(title)}</span></dt>
    <dd class="pf-v5-c-description-list__description">
      <div class="pf-v5-c-description-list__text"><#nested></div>
    </dd>
  </div>
</#macro>
