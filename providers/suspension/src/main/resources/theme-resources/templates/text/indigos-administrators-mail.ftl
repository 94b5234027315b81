<#ftl output_format="plainText">
${msg("indigosAdministratorsIntro_" + variant, memberName)}

<#if answer??>
${answer}

</#if>
${msg("indigosAdministratorsReply")}
