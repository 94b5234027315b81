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
import cloud.indigos.keycloak.tests.support.grant.Directory;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.RealmModel;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.remote.runonserver.InjectRunOnServer;
import org.keycloak.testframework.remote.runonserver.RunOnServerClient;
import org.keycloak.timer.TimerProvider;

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

    /** Ways of Keycloak to remove members without an event about each. */
    private enum Way {
        WITH_THEIR_DIRECTORY {
            @Override
            void remove(Directory directory, Member member, RunOnServerClient server) {
                directory.close();
            }
        },
        AS_IMPORTED {
            @Override
            void remove(Directory directory, Member member, RunOnServerClient server) {
                directory.removeImported();
                directory.close();
            }
        },
        FROM_THE_ORGANISATION_THAT_MANAGES_THEM {
            @Override
            void remove(Directory directory, Member member, RunOnServerClient server) {
                String realm = member.realmName();
                String id = member.id();
                server.run(session -> {
                    RealmModel found = session.realms().getRealmByName(realm);
                    session.getContext().setRealm(found);
                    session.users().removeUser(found, session.users().getUserById(found, id));
                });
                directory.close();
            }
        };

        abstract void remove(Directory directory, Member member, RunOnServerClient server);
    }

    @BeforeEach
    void aMemberWithAHistory() {
        ActionSettings.write(realm, "indigos-standing", Map.of("contact", "aide@indigos.example"));
        standings = new Standings(Caller.of(realm, Person.VALENTINE));
        decideAbout(Member.in(realm));
    }

    private void decideAbout(Member somebody) {
        member = somebody;
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

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftOfThemNorOfNobodyElseWhereKeycloakSaysNothing(Way way) {
        Member other = member;
        Directory directory = Directory.of(realm);
        String username = "lise-" + System.nanoTime();
        directory.add(username, Member.PASSWORD);
        decideAbout(Member.named(username, realm));
        standings
                .caller()
                .admin("POST", "/charter/acceptances", "application/json", "{\"member\": \"" + username + "\"}");
        lockInNextcloud(member.id());
        Eventually.holds(() -> assertThat(Traces.of(server, member.id())).doesNotContain("INDIGOS_EFFECT.MEMBER_ID"));
        assertThat(Traces.of(server, member.id()))
                .contains(
                        "INDIGOS_ANSWER.MEMBER_ID",
                        "INDIGOS_BULK_LINE.MEMBER_ID",
                        "INDIGOS_CHARTER_ACCEPTANCE.MEMBER_ID",
                        "INDIGOS_DECISION.MEMBER_ID",
                        "INDIGOS_HOLD.MEMBER_ID",
                        "INDIGOS_NOTE.MEMBER_ID");
        eraseWhoIsGone();
        assertThat(standings.history(member).get("entries")).isNotEmpty();

        way.remove(directory, member, server);
        eraseWhoIsGone();

        assertThat(left()).isEmpty();
        assertThat(standings.history(other).get("entries")).isNotEmpty();
    }

    @Test
    void nothingIsLeftOfThoseWhomADirectoryKeptThatIsRemoved() {
        String kept;
        try (Directory directory = Directory.readOnly(realm)) {
            kept = directory.idOf("lise");
            lockInNextcloud(kept);
            eraseWhoIsGone();
            assertThat(Traces.of(server, kept)).contains("INDIGOS_HOLD.MEMBER_ID");
        }

        eraseWhoIsGone();

        assertThat(Traces.of(server, kept)).isEmpty();
    }

    @Test
    void aServiceThatIsStillToBeToldOfWhomKeycloakRemovedIsTold() {
        new Clients(realm).tellOfLogoutsAt(SuspensionRealm.SERVICE, "http://localhost:1/logout");
        try {
            standings.lift(member);
            member.signIn(SuspensionRealm.SERVICE);
            standings.decide(member, Standings.SUSPENDED);
            Way.FROM_THE_ORGANISATION_THAT_MANAGES_THEM.remove(Directory.of(realm), member, server);

            eraseWhoIsGone();

            Eventually.holds(() -> assertThat(left())
                    .contains("INDIGOS_EFFECT.MEMBER_ID")
                    .allMatch(column -> column.startsWith("INDIGOS_EFFECT.")));
        } finally {
            new Clients(realm).tellOfLogoutsAt(SuspensionRealm.SERVICE, "");
        }
    }

    /** As the timers do. */
    private void eraseWhoIsGone() {
        server.run(session -> session.getProvider(TimerProvider.class).getTasks().entrySet().stream()
                .filter(task -> task.getKey().startsWith("indigos-gone-members"))
                .forEach(task -> task.getValue().getRunnable().run()));
    }

    /** As if that service were configured. */
    private void lockInNextcloud(String id) {
        String realmId = realm.getId();
        server.run(session -> session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNativeQuery("insert into INDIGOS_HOLD (ID, KIND, REALM_ID, MEMBER_ID, ACCOUNT, SINCE) values ('"
                        + UUID.randomUUID() + "', 'nextcloud', '" + realmId + "', '" + id + "', '" + id + "', 0)")
                .executeUpdate());
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
