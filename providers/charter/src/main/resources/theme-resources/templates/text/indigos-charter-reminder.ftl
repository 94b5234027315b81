<#ftl output_format="plainText">
${msg("indigosCharterReminderHello", (user.firstName)!user.username)}

${msg("indigosCharterReminderText", charter.number, charter.enforcedFrom)}

<#if charter.summary?has_content>
${msg("indigosCharterChanges")}

${charter.summary}

</#if>
${msg("indigosCharterReminderHow")}

<#if contact?has_content>
${msg("indigosCharterReminderContact", contact)}

</#if>
${msg("indigosCharterReminderSign")}
