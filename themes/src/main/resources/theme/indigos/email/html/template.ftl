<#--
  The frame of every HTML mail, Keycloak's own and ours. Tables and inline styles because mail programs know little else;
  no image, since most of them block it. The style element only adds dark mode where it is understood.
  A mail with indigosNotAboutReader goes to somebody about another's account.
-->
<#macro emailLayout>
<!doctype html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>${msg("indigosEmailName")}</title>
  <style>
    a { color: #4a3fb5; }
    @media (prefers-color-scheme: dark) {
      .indigos-page { background: #14122a !important; }
      .indigos-card { background: #211e3f !important; color: #eceaf8 !important; }
      .indigos-name { color: #d9d5ff !important; }
      .indigos-footer { color: #bcb8d6 !important; }
      a { color: #b9b2ff; }
    }
  </style>
</head>
<body class="indigos-page" style="margin: 0; padding: 0; background: #eeedfa;">
  <table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="indigos-page" style="background: #eeedfa;">
    <tr>
      <td align="center" style="padding: 24px 12px; font-family: system-ui, -apple-system, 'Segoe UI', Roboto, Arial, sans-serif;">
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width: 560px;">
          <tr>
            <td class="indigos-name" style="padding: 0 4px 16px; font-size: 20px; font-weight: 600; color: #352c8c;">${msg("indigosEmailName")}</td>
          </tr>
          <tr>
            <td class="indigos-card" style="padding: 24px; border-top: 4px solid #4a3fb5; border-radius: 8px; background: #ffffff; color: #211d3d; font-size: 16px; line-height: 1.5; overflow-wrap: anywhere;">
              <#nested>
            </td>
          </tr>
          <#if !indigosNotAboutReader??>
          <tr>
            <td class="indigos-footer" style="padding: 16px 4px 0; font-size: 13px; line-height: 1.5; color: #585374;">${msg("indigosEmailFooter")}</td>
          </tr>
          </#if>
        </table>
      </td>
    </tr>
  </table>
</body>
</html>
</#macro>
