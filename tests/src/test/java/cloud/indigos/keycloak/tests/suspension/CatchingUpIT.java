package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.AtOnce;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Clients;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Mail;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.NextSecond;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.UserBuilder;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;

/** What is changed without an administrator's event is noticed soon, and has all its effects. */
@KeycloakIntegrationTest
class CatchingUpIT {

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectRunOnServer
    RunOnServerClient server;

    private Member member;
    private Behind behind;

    @BeforeEach
    void aMember() {
        member = Member.in(realm);
        behind = Behind.the(server, member);
    }

    @Test
    void aSuspensionThatAWorkflowWritesEndsTheSessionsAndIsTold() {
        Tokens online = member.signIn(SuspensionRealm.SERVICE);
        Tokens offline = member.signIn(SuspensionRealm.SERVICE, "offline_access");

        behind.set("indigos_standing", "suspended");

        Eventually.holds(() -> {
            assertThat(behind.ledger()).containsExactly("OBSERVED");
            assertThat(online.areDead()).isTrue();
            assertThat(offline.areDead()).isTrue();
            assertThat(subjects()).contains("Votre compte est suspendu");
        });
        assertThat(member.attributes().get("indigos_summary").get(0)).endsWith("Indigos");
    }

    @Test
    void servicesAreToldOfASuspensionThatNobodyDecided() {
        try (Listener listener = Listener.prompt()) {
            backchannelLogout(listener.url());
            member.signIn(SuspensionRealm.SERVICE);

            behind.set("indigos_standing", "suspended");

            assertThat(listener.nextToken(Duration.ofSeconds(30))).isNotNull();
        } finally {
            backchannelLogout("");
        }
    }

    private void backchannelLogout(String url) {
        new Clients(realm).tellOfLogoutsAt(SuspensionRealm.SERVICE, url);
    }

    @Test
    void aSuspensionWrittenBySqlIsNoticedThoughTheMemberIsInTheCache() {
        Tokens tokens = member.signIn(SuspensionRealm.SERVICE);

        behind.insertBySql("indigos_standing", "suspended");
        behind.insertBySql("indigos_until", "2099-12-31");

        Eventually.holds(() -> {
            assertThat(behind.ledger()).containsExactly("OBSERVED");
            assertThat(tokens.areDead()).isTrue();
        });
        assertThat(member.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
        assertThat(member.attributes()).containsEntry("indigos_until", List.of("2099-12-31"));
    }

    @RepeatedTest(5)
    void whatTwoSignInsNoticeInTheSameMomentKeepsNeitherOutAndIsRecordedOnce() {
        behind.set("indigos_standing", "warned");

        List<Integer> statuses = AtOnce.both(
                () -> member.signInTo(SuspensionRealm.SERVICE).status(),
                () -> member.signInTo(SuspensionRealm.SERVICE).status());

        assertThat(statuses).containsExactly(200, 200);
        assertThat(behind.ledger()).containsExactly("OBSERVED");
    }

    @Test
    void aMemberImportedAsSuspendedIsRecorded() {
        UserRepresentation imported = UserBuilder.create("imported")
                .name("Camille", "Roux")
                .email("imported@indigos.example")
                .enabled(true)
                .password(Member.PASSWORD)
                .attribute("indigos_standing", "suspended")
                .attribute("indigos_reason", "x".repeat(3000))
                .attribute("indigos_article", "four hundred")
                .build();
        PartialImportRepresentation part = new PartialImportRepresentation();
        part.setUsers(List.of(imported));
        realm.admin().partialImport(part).close();

        Member camille = Member.named("imported", realm);

        Eventually.holds(() -> assertThat(Behind.the(server, camille).ledger()).containsExactly("OBSERVED"));
        assertThat(camille.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
        assertThat(camille.attributes())
                .doesNotContainKey("indigos_article")
                .containsEntry("indigos_reason", List.of("x".repeat(1000)));
        assertThat(camille.enable(Caller.of(realm, Person.VALENTINE).token(), false)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void anUnknownStandingBecomesTheOneItIsReadAsAndTheMemberIsListed() {
        behind.set("indigos_standing", "banned");
        Eventually.holds(() -> assertThat(member.attributes()).containsEntry("indigos_standing", List.of("suspended")));

        behind.set("indigos_standing", "banned");
        Eventually.holds(() -> assertThat(member.attributes()).containsEntry("indigos_standing", List.of("suspended")));

        assertThat(behind.ledger()).containsExactly("OBSERVED");
        Caller volunteer = Caller.of(realm, Person.VALENTINE);
        assertThat(volunteer.admin("GET", "/standings").body()).contains(member.id());
    }

    @Test
    void aStandingThatIsLostIsRestoredAndNotLifted() {
        String volunteer = Caller.of(realm, Person.VALENTINE).token();
        member.decide(volunteer, Form.suspended());
        Map<String, List<String>> decided = Map.copyOf(member.attributes());

        behind.deleteAttributesBySql();

        Eventually.holds(() -> {
            assertThat(behind.ledger()).containsExactly("DECIDED", "RESTORED");
            assertThat(member.attributes())
                    .containsAllEntriesOf(Map.of(
                            "indigos_standing", decided.get("indigos_standing"),
                            "indigos_until", decided.get("indigos_until"),
                            "indigos_reason", decided.get("indigos_reason")));
        });
        assertThat(member.signInTo(SuspensionRealm.SERVICE).status()).isEqualTo(400);
        assertThat(subjects()).filteredOn("Votre compte est suspendu"::equals).hasSize(1);
    }

    @Test
    void anAccountThatADirectorySwitchesOffLosesItsSessionsForGood() {
        Tokens tokens = member.signIn(SuspensionRealm.SERVICE);

        behind.enable(false);
        Eventually.holds(() -> assertThat(behind.ledger()).containsExactly("OBSERVED"));
        behind.enable(true);

        Eventually.holds(() -> assertThat(behind.ledger()).containsExactly("OBSERVED", "OBSERVED"));
        assertThat(tokens.areDead()).isTrue();
        NextSecond.await();
        assertThat(member.signIn(SuspensionRealm.SERVICE).areAlive()).isTrue();
    }

    private List<String> subjects() {
        return Mails.to(mails, member.email()).stream().map(Mail::subject).toList();
    }
}
