<#import "template.ftl" as layout>
<@layout.emailLayout>
<p>${msg("indigosAdministratorsIntro_" + variant + (variant == "reported" && directoryKeepsPassword)?then("_directory", ""), memberName)}</p>
<#if answer??><blockquote style="white-space: pre-line">${answer}</blockquote></#if>
<p>${msg("indigosAdministratorsReply")}</p>
</@layout.emailLayout>
