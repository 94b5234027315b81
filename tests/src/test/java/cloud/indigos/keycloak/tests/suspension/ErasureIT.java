package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.ActionSettings;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Clients;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.MailSettings;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Traces;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;

/** Who is erased from Keycloak is erased from all of our tables. */
@KeycloakIntegrationTest
class ErasureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String ANSWER = "Réponse que personne d’autre n’écrit";

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    @InjectRunOnServer
    RunOnServerClient server;

    private Member member;
    private Standings standings;

    @BeforeEach
    void aMemberWithAHistory() {
        ActionSettings.write(realm, "indigos-standing", Map.of("contact", "aide@indigos.example"));
        member = Member.in(realm);
        standings = new Standings(Caller.of(realm, Person.VALENTINE));
        standings.decide(member, Map.of("standing", "warned", "reason", "Raison de " + member.username(), "note", "n"));
        new Browser(realm)
                .signIn(SuspensionRealm.SERVICE, member.username(), Member.PASSWORD)
                .submit("answer", ANSWER + " " + member.username(), "send-answer", "true");
        standings.bulk(
                UUID.randomUUID().toString(), Map.of("members", List.of(member.id()), "decision", Standings.SUSPENDED));
        standings.note(member, Map.of("note", "Note sur " + member.username()));
    }

    @Test
    void nothingOfThemIsLeft() {
        Eventually.holds(() -> assertThat(Traces.of(server, member.id())).doesNotContain("INDIGOS_EFFECT.MEMBER_ID"));
        assertThat(Traces.of(server, member.id()))
                .contains(
                        "INDIGOS_ANSWER.MEMBER_ID",
                        "INDIGOS_BULK_LINE.MEMBER_ID",
                        "INDIGOS_DECISION.MEMBER_ID",
                        "INDIGOS_NOTE.MEMBER_ID");
        String decision = standings.history(member).at("/entries/0/id").asText();

        member.account().remove();

        assertThat(left()).isEmpty();
        assertThat(decision).isNotEmpty();
        assertThat(Traces.of(server, decision)).isEmpty();
    }

    @Test
    void whatCouldNotBeToldToThemIsForgottenToo() {
        Map<String, String> mailServer = MailSettings.of(realm);
        MailSettings.write(realm, Map.of());
        try {
            standings.lift(member);
            Eventually.holds(
                    () -> assertThat(standings.effects("?max=1000").body()).contains(member.id()));

            member.account().remove();

            Eventually.holds(() -> assertThat(left()).isEmpty());
        } finally {
            MailSettings.write(realm, mailServer);
        }
    }

    @Test
    void whatIsGivenUpAfterTheyHaveGoneIsForgottenAtOnce() {
        member = Member.in(realm);
        try (Listener service = Listener.hanging()) {
            service.answer(400);
            new Clients(realm).tellOfLogoutsAt(SuspensionRealm.MAILER, service.url());
            member.signIn(SuspensionRealm.MAILER);
            standings.decide(member, Standings.SUSPENDED);
            assertThat(service.nextToken(PATIENCE)).isNotNull();
            member.account().remove();
            assertThat(left()).contains("INDIGOS_EFFECT.MEMBER_ID");

            service.answerAtLast();

            Eventually.holds(() -> assertThat(left()).isEmpty());
        }
    }

    /** By id, name or address. */
    private List<String> left() {
        return Stream.of(member.id(), member.username(), member.email())
                .flatMap(text -> Traces.of(server, text).stream())
                .distinct()
                .toList();
    }
}
