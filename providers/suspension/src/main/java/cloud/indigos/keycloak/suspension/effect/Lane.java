package cloud.indigos.keycloak.suspension.effect;

import org.keycloak.models.RealmModel;

/**
 * Effects of a kind that go to the same place. What hangs there keeps no other lane waiting.
 *
 * @param destination empty when all of the kind go to one place
 */
record Lane(String kind, String destination) {

    private static final int LONGEST = 255;

    static Lane of(RealmModel realm, String kind, Effect effect, String payload) {
        return new Lane(kind, effect.destination(realm, payload));
    }

    /** A service has one lane, so that pausing its kind pauses all of it. */
    String name() {
        String name = destination.isEmpty() ? kind : kind + " " + destination;
        return name.substring(0, Math.min(name.length(), LONGEST));
    }
}
