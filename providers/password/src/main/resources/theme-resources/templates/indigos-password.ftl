<#-- What a page where a password is chosen shows besides its fields; a theme calls it after the form. -->
<#macro panel field>
  <#if indigosPassword??>
    <section class="indigos-password" id="indigos-password" aria-labelledby="indigos-password-title"
        data-field="${field}" data-address="${indigosPassword.address()}" data-ticket="${indigosPassword.ticket()}">
      <div class="indigos-password-state" hidden>
        <meter id="indigos-password-meter" aria-label="${msg("indigosPasswordMeter")}"
            min="0" max="100" low="35" high="${indigosPassword.acceptedFrom()}" optimum="100" value="0"></meter>
        <p class="indigos-password-label" id="indigos-password-label"></p>
        <ul class="indigos-password-list" id="indigos-password-faults"></ul>
        <div id="indigos-password-help" hidden>
          <p>${msg("indigosPasswordAdvice")}</p>
          <ul class="indigos-password-list" id="indigos-password-advice"></ul>
        </div>
      </div>
      <p class="pf-v5-u-screen-reader" id="indigos-password-status" role="status" aria-live="polite"></p>
      <h2 class="indigos-password-title" id="indigos-password-title">${msg("indigosPasswordRules")}</h2>
      <ul class="indigos-password-list" id="indigos-password-rules">
        <#list indigosPassword.rules() as rule>
          <li>${rule}</li>
        </#list>
      </ul>
      <#if indigosPassword.phrase()?has_content>
        <details class="indigos-password-phrase">
          <summary>${msg("indigosPasswordPhrase")}</summary>
          <p><output id="indigos-password-phrase">${indigosPassword.phrase()}</output></p>
          <p class="indigos-password-help">${msg("indigosPasswordPhraseHelp")}</p>
          <p class="indigos-password-actions" hidden>
            <button class="${properties.kcButtonSecondaryClass!}" type="button" id="indigos-password-use">${msg("indigosPasswordPhraseUse")}</button>
            <button class="${properties.kcButtonLinkClass!}" type="button" id="indigos-password-another">${msg("indigosPasswordPhraseAnother")}</button>
          </p>
        </details>
      </#if>
    </section>
    <script type="module" src="${url.resourcesPath}/js/indigos-password.js"></script>
  </#if>
</#macro>
