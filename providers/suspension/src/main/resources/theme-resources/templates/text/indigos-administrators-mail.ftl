<#ftl output_format="plainText">
${msg("indigosAdministratorsIntro_" + variant + (variant == "reported" && directoryKeepsPassword)?then("_directory", ""), memberName)}

<#if answer??>
${answer}

</#if>
${msg("indigosAdministratorsReply")}
