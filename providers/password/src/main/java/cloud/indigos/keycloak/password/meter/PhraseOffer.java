package cloud.indigos.keycloak.password.meter;

import cloud.indigos.keycloak.password.RealmPolicy;
import cloud.indigos.keycloak.password.phrase.Passphrases;
import cloud.indigos.keycloak.password.policy.PersonalWords;
import cloud.indigos.keycloak.password.policy.PolicySettings;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** A phrase for somebody who would rather not think one up. */
final class PhraseOffer {

    private PhraseOffer() {}

    static Optional<String> next(KeycloakSession session, PolicySettings settings, PersonalWords personal) {
        return new Passphrases(
                        RealmPolicy.judge(session, settings), settings.profile().phraseWords())
                .next(personal);
    }
}
