package cloud.indigos.keycloak.tests.services;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.NextSecond;
import cloud.indigos.keycloak.tests.support.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.testframework.realm.ManagedRealm;

/** What a volunteer decides about members, as the console sends it. */
record Decisions(String volunteer) {

    static Decisions in(ManagedRealm realm) {
        return new Decisions(Caller.of(realm, Person.VALENTINE).token());
    }

    void suspend(Member member) {
        decide(member, refusal("suspended", Map.of()));
    }

    void restrict(Member member, String service) {
        decide(member, refusal("restricted", Map.of("indigos_services", List.of(service))));
    }

    void lift(Member member) {
        decide(member, Map.of("indigos_standing", List.of("active")));
        NextSecond.await();
    }

    private void decide(Member member, Map<String, List<String>> form) {
        assertThat(member.decide(volunteer, form).status()).isEqualTo(204);
    }

    private static Map<String, List<String>> refusal(String standing, Map<String, List<String>> more) {
        Map<String, List<String>> form = new HashMap<>(more);
        form.put("indigos_standing", List.of(standing));
        form.put("indigos_urgent", List.of("compromise"));
        form.put("indigos_reason", List.of("Stolen password"));
        return form;
    }
}
