package cloud.indigos.keycloak.downstream.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cloud.indigos.keycloak.downstream.settings.Configured;
import cloud.indigos.keycloak.downstream.settings.Mistake;
import cloud.indigos.keycloak.downstream.settings.ServiceSettings;
import cloud.indigos.keycloak.suspension.effect.Decided;
import cloud.indigos.keycloak.suspension.effect.EffectJob;
import cloud.indigos.keycloak.suspension.effect.MemberSessions;
import cloud.indigos.keycloak.suspension.effect.Outcome;
import cloud.indigos.keycloak.suspension.ledger.Actor;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What a service is told of, and of what it is left alone. */
class MemberServiceEffectTest {

    private static final Instant DECIDED = Instant.parse("2030-01-01T00:00:00Z");

    private final KeycloakSession session = mock();
    private final MemberService service = mock();
    private final UserModel member = mock();

    @BeforeEach
    void aServiceOfOneRealm() {
        when(service.settings()).thenReturn(settings("indigos"));
        when(service.nameOf(member)).thenReturn(Optional.of("claire"));
    }

    @ParameterizedTest
    @CsvSource({"true, 1", "false, 0"})
    void aReportOfASuspiciousAccessIsToldOnlyToWhoCanEndWhatIsOpen(boolean cuts, int payloads) {
        when(service.cuts()).thenReturn(cuts);

        assertThat(effect().payloads(decided(Kind.REPORTED, true))).hasSize(payloads);
    }

    @ParameterizedTest
    @CsvSource({"DECIDED, 1", "EXPIRED, 1", "ANSWERED, 0", "ACKNOWLEDGED, 0"})
    void whoIsRefusedIsToldWithoutSuchAReport(Kind kind, int payloads) {
        assertThat(effect().payloads(decided(kind, false))).hasSize(payloads);
    }

    @Test
    void whatWasQueuedForAnotherRealmBeforeTheOptionsWereRightIsDropped() throws IOException {
        assertThat(effect().prepare(realm("another"), job()).make()).isEqualTo(Outcome.done());
    }

    @Test
    void whatWasQueuedWaitsUntilTheOptionsAreRight() throws IOException {
        when(service.settings()).thenReturn(settings(""));
        Mistake missing = new Mistake("realm", Mistake.Kind.MISSING, "");

        assertThat(effect(missing).prepare(realm("another"), job()).make())
                .isEqualTo(Outcome.unavailable("configuration"));
    }

    private MemberServiceEffect effect(Mistake... mistakes) {
        return new MemberServiceEffect(session, new Configured<>(Optional.of(service), List.of(mistakes)));
    }

    private Decided decided(Kind kind, boolean enabled) {
        RealmModel realm = realm("indigos");
        Decision decision = new Decision(
                "decision",
                "realm",
                "member",
                1,
                kind,
                StandingState.active(),
                enabled,
                Actor.server(),
                DECIDED,
                Optional.empty());
        return new Decided(realm, member, decision, Optional.empty(), new MemberSessions(session, realm, member));
    }

    private static EffectJob job() {
        return new EffectJob(
                "id",
                "realm",
                "member",
                "decision",
                "nextcloud",
                "nextcloud",
                new MemberNote("claire", true, false).toPayload(),
                DECIDED,
                1,
                true);
    }

    private static RealmModel realm(String name) {
        RealmModel realm = mock();
        when(realm.getName()).thenReturn(name);
        return realm;
    }

    private static ServiceSettings settings(String realm) {
        return new ServiceSettings(
                realm, Set.of("files"), "https://cloud.example", Duration.ofSeconds(1), Duration.ofHours(1));
    }
}
