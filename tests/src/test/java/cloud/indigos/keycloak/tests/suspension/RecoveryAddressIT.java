package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.ActionSettings;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Mail;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;

/** A member gives a second address, and is reached there when their own mailbox is what a decision closes. */
@KeycloakIntegrationTest
class RecoveryAddressIT {

    private static final String ELSEWHERE = "claire@ailleurs.example";

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    private Member member;

    @BeforeEach
    void aMember() {
        member = Member.in(realm);
    }

    @Test
    void theMemberGivesItInTheirAccountAndIsWrittenToAtBothAddresses() {
        assertThat(give(ELSEWHERE)).isEqualTo(204);

        Map<String, List<String>> form = new HashMap<>(Form.suspended());
        form.put("indigos_recovery_email", List.of(ELSEWHERE));
        member.decide(Caller.of(realm, Person.VALENTINE).token(), form);

        Eventually.holds(() -> {
            assertThat(Mails.to(mails, member.email()))
                    .extracting(Mail::subject)
                    .containsExactly("Votre compte est suspendu");
            assertThat(Mails.to(mails, ELSEWHERE))
                    .extracting(Mail::subject)
                    .containsExactly("Votre compte est suspendu");
        });
    }

    @Test
    void whatIsNoAddressIsRefused() {
        assertThat(give("claire chez ailleurs")).isEqualTo(400);
        assertThat(member.attributes()).isEmpty();
    }

    @Test
    void theCheckNamesMembersWhoseOnlyMailboxIsTheRealmsOwn() {
        ActionSettings.write(realm, "indigos-standing", Map.of("mail_domains", "autre.example, Indigos.example"));

        assertThat(finding()).contains("amina", member.username());
        give(ELSEWHERE);
        assertThat(finding()).contains("amina").doesNotContain(member.username());
        give("autre.boite@indigos.example");
        assertThat(finding()).contains(member.username());
    }

    private int give(String address) {
        Account account = Account.of(realm, member.signIn(SuspensionRealm.SERVICE));
        return account.save(account.profile(), Map.of("indigos_recovery_email", List.of(address)))
                .status();
    }

    private String finding() {
        JsonNode features =
                Caller.of(realm, Person.RACHEL).admin("GET", "").json().get("features");
        return features.findParents("key").stream()
                .filter(finding -> finding.get("key").asText().equals("indigosFindingOwnMailboxOnly"))
                .map(finding -> finding.get("message").asText())
                .findFirst()
                .orElse("");
    }
}
