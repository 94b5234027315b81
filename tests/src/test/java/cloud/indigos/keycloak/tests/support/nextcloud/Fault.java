package cloud.indigos.keycloak.tests.support.nextcloud;

import java.util.Optional;

/** What a Nextcloud answers when something is wrong with it. */
public enum Fault {
    NONE,
    BROKEN,
    BROKEN_PROXY,
    MAINTENANCE,
    THROTTLED,
    /** A proxy that shows its own page for everything. */
    PAGE,
    NO_ADMINISTRATOR,
    /** The account has become an administrator's, whom only another one may touch. */
    OUTSIDE_OUR_RIGHTS,
    /** The account is shown to us, and only another administrator may change it. */
    ONLY_SHOWN,
    UNTRUSTED_HOST;

    /** Empty where it answers as if nothing were wrong. */
    Optional<OcsAnswer> answer(String method) {
        return switch (this) {
            case NONE -> Optional.empty();
            case BROKEN -> Optional.of(OcsAnswer.of(500, 996));
            case BROKEN_PROXY -> Optional.of(OcsAnswer.page(502));
            case MAINTENANCE -> Optional.of(OcsAnswer.of(503, 503));
            case THROTTLED -> Optional.of(OcsAnswer.of(429, 429));
            case PAGE -> Optional.of(OcsAnswer.page(200));
            case NO_ADMINISTRATOR -> Optional.of(OcsAnswer.of(403, 403));
            case OUTSIDE_OUR_RIGHTS -> Optional.of(OcsAnswer.of(404, 998));
            case ONLY_SHOWN -> method.equals("GET") ? Optional.empty() : Optional.of(OcsAnswer.of(404, 998));
            case UNTRUSTED_HOST -> Optional.of(OcsAnswer.page(400));
        };
    }
}
