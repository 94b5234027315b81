package cloud.indigos.keycloak.suspension.page;

import cloud.indigos.keycloak.core.rest.DayInWords;
import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.settings.SuspensionSettings;

/**
 * A decision that was found wrong, as pages and mails name it. Templates call its accessors: {@code annulled.on()}.
 *
 * @param standing the value of what it had brought, by which templates choose their texts
 * @param on the day when it was taken, in the member's language
 */
public record AnnulledText(String standing, String on) {

    public static AnnulledText of(Decision wrong, SuspensionSettings settings, Texts texts) {
        return new AnnulledText(
                wrong.state().standing().value(),
                DayInWords.of(wrong.at().atZone(settings.zone()).toLocalDate(), texts.locale()));
    }
}
