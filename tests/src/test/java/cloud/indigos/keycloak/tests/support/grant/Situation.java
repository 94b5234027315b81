package cloud.indigos.keycloak.tests.support.grant;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.testframework.realm.ManagedRealm;

/** Where a member stands when the attempt is made. */
public enum Situation {
    ACTIVE(""),
    WARNED("standing=warned; reason=r"),
    RESTRICTED("standing=restricted; services=" + GrantRealm.SERVICE + "; urgent=grave_risk; reason=r"),
    RESTRICTED_ELSEWHERE("standing=restricted; services=files; urgent=grave_risk; reason=r"),
    SUSPENDED("standing=suspended; urgent=compromise; reason=r"),
    CLOSED("standing=closed; urgent=compromise; reason=r"),
    CHARTER_TO_ACCEPT("");

    private static final String CHARTER = "indigos.charter";
    private static final String EXEMPTED = "not_required";

    private final String decision;

    Situation(String decision) {
        this.decision = decision;
    }

    /** Puts the member there: by a decision, or by asking for the charter at the client. */
    public void arise(Visit visit, String volunteer) {
        if (this == CHARTER_TO_ACCEPT) {
            charter(visit.realm(), visit.client(), visit.client().equals(GrantRealm.MAIL_SERVER) ? EXEMPTED : "");
        } else if (!decision.isEmpty()) {
            Answer answer = visit.member().decide(volunteer, attributes());
            assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        }
    }

    private Map<String, List<String>> attributes() {
        return Arrays.stream(decision.split("; "))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> "indigos_" + pair[0], pair -> List.of(pair[1])));
    }

    /** Lets the client's logins pass without the charter. */
    public static void exempt(ManagedRealm realm, String clientId) {
        charter(realm, clientId, EXEMPTED);
    }

    private static void charter(ManagedRealm realm, String clientId, String value) {
        ClientRepresentation client =
                realm.admin().clients().findByClientId(clientId).get(0);
        if (!value.equals(client.getAttributes().getOrDefault(CHARTER, ""))) {
            client.getAttributes().put(CHARTER, value);
            realm.admin().clients().get(client.getId()).update(client);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
