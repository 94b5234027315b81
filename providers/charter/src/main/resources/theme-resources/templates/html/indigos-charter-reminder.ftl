<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("indigosCharterReminderHello", (user.firstName)!user.username)}</p>
<p>${msg("indigosCharterReminderText", charter.number, charter.enforcedFrom)}</p>
<#if charter.summaryHtml?has_content>
<p><strong>${msg("indigosCharterChanges")}</strong></p>
<div lang="${charter.language}">${charter.summaryHtml?no_esc}</div>
</#if>
<p>${msg("indigosCharterReminderHow")}</p>
<#if contact?has_content><p>${msg("indigosCharterReminderContact", contact)}</p></#if>
<p>${msg("indigosCharterReminderSign")}</p>
</@layout.emailLayout>
