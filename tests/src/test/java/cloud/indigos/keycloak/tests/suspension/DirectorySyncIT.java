package cloud.indigos.keycloak.tests.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Eventually;
import cloud.indigos.keycloak.tests.support.Mail;
import cloud.indigos.keycloak.tests.support.Mails;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.NextSecond;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.Tokens;
import cloud.indigos.keycloak.tests.support.grant.Directory;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.mail.annotations.InjectMailServer;
import org.keycloak.testframework.realm.ManagedRealm;

/** A directory that says itself who is suspended, and one whose members are suspended in Keycloak. */
@KeycloakIntegrationTest
class DirectorySyncIT {

    private static final String SAYS_STANDING = "employeeType";
    private static final String SAYS_REASON = "description";
    private static final String SAYS_ENABLED = "employeeNumber";

    @InjectMailServer
    MailServer mails;

    @InjectRealm(config = SuspensionRealm.class)
    ManagedRealm realm;

    private Standings standings;
    private Directory directory;
    private String username;
    private Member member;

    private enum Edit {
        UNSYNCED,
        READ_ONLY,
        WRITABLE;

        Directory open(ManagedRealm realm) {
            return switch (this) {
                case UNSYNCED -> Directory.of(realm);
                case READ_ONLY -> Directory.readOnly(realm);
                case WRITABLE -> Directory.writable(realm);
            };
        }
    }

    @BeforeEach
    void aVolunteer() {
        standings = new Standings(Caller.of(realm, Person.VALENTINE));
    }

    @AfterEach
    void theDirectoryIsGone() {
        directory.close();
    }

    @ParameterizedTest
    @EnumSource
    void aSuspensionThatTheDirectorySaysEndsTheSessionsAndIsTold(Edit edit) {
        open(edit);
        mapStanding(false);
        Tokens online = member.signIn(SuspensionRealm.SERVICE);
        Tokens offline = member.signIn(SuspensionRealm.SERVICE, "offline_access");

        suspendInDirectory();
        directory.synchronize();

        Eventually.holds(() -> {
            assertThat(standings.kinds(member)).containsExactly("observed");
            assertThat(online.areDead()).isTrue();
            assertThat(offline.areDead()).isTrue();
            assertThat(subjects()).containsExactly("Votre compte est suspendu");
        });
        assertRefused();
        assertThat(standings.history(member).at("/entries/0/after/reason").asText())
                .isEqualTo("Envois en nombre");
    }

    @Test
    void theNextSynchronisationSaysNothingNew() {
        open(Edit.UNSYNCED);
        mapStanding(false);
        suspendInDirectory();
        directory.synchronize();
        Eventually.holds(() -> assertThat(subjects()).hasSize(1));

        directory.synchronize();

        assertRefused();
        assertThat(standings.kinds(member)).containsExactly("observed");
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void whatTheDirectoryLiftsIsLifted() {
        open(Edit.UNSYNCED);
        mapStanding(false);
        suspendInDirectory();
        directory.synchronize();
        Eventually.holds(() -> assertThat(standings.kinds(member)).hasSize(1));
        NextSecond.await();

        directory.set(username, SAYS_STANDING, "active");
        directory.synchronize();

        assertThat(member.signIn(SuspensionRealm.SERVICE).areAlive()).isTrue();
        assertThat(standings.kinds(member)).containsExactly("observed", "observed");
        Eventually.holds(() -> assertThat(subjects()).hasSize(2));
    }

    @Test
    void whoIsSwitchedOffByTheDirectoryLosesTheSessionsForGood() {
        open(Edit.UNSYNCED);
        directory.set(username, SAYS_ENABLED, "true");
        directory.map(SAYS_ENABLED, "enabled", false);
        Tokens tokens = member.signIn(SuspensionRealm.SERVICE);

        directory.set(username, SAYS_ENABLED, "false");
        directory.synchronize();
        Eventually.holds(() -> assertThat(standings.kinds(member)).containsExactly("observed"));
        assertThat(member.representation().isEnabled()).isFalse();
        NextSecond.await();
        directory.set(username, SAYS_ENABLED, "true");
        directory.synchronize();

        assertThat(member.signIn(SuspensionRealm.SERVICE).areAlive()).isTrue();
        assertThat(tokens.areDead()).isTrue();
    }

    /** Keycloak's database holds nothing of it then, so that nobody can look for it before. */
    @Test
    void whatTheDirectoryIsAskedForEachTimeIsNoticedAtTheNextLogin() {
        open(Edit.READ_ONLY);
        mapStanding(true);
        directory.beForgotten();
        Tokens tokens = member.signIn(SuspensionRealm.SERVICE);

        suspendInDirectory();

        assertRefused();
        Eventually.holds(() -> assertThat(standings.kinds(member)).containsExactly("observed"));
        assertThat(tokens.areDead()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = "READ_ONLY", mode = EnumSource.Mode.EXCLUDE)
    void whoIsSuspendedInTheConsoleStaysSoWhateverTheDirectoryIsAsked(Edit edit) {
        open(edit);
        Tokens tokens = member.signIn(SuspensionRealm.SERVICE);

        assertThat(member.decide(standings.caller().token(), Form.suspended()).status())
                .isEqualTo(204);
        directory.synchronize();

        assertThat(tokens.areDead()).isTrue();
        assertRefused();
        assertThat(standings.kinds(member)).containsExactly("decided");
    }

    @ParameterizedTest
    @EnumSource(names = "READ_ONLY", mode = EnumSource.Mode.EXCLUDE)
    void whoIsSuspendedByRestStaysSoWhateverTheDirectoryIsAsked(Edit edit) {
        open(edit);
        Tokens tokens = member.signIn(SuspensionRealm.SERVICE);

        Answer answer = standings.decide(member, Standings.SUSPENDED);
        directory.synchronize();

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(tokens.areDead()).isTrue();
        assertRefused();
        assertThat(standings.lift(member).status()).isEqualTo(201);
        NextSecond.await();
        assertThat(member.signIn(SuspensionRealm.SERVICE).areAlive()).isTrue();
    }

    @Test
    void aDecisionIsWrittenToADirectoryThatSaysStandings() {
        open(Edit.WRITABLE);
        mapStanding(false);

        Answer answer = standings.decide(member, Standings.SUSPENDED);
        directory.synchronize();

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(directory.get(username, SAYS_STANDING)).isEqualTo("suspended");
        assertRefused();
        assertThat(standings.kinds(member)).containsExactly("decided");
    }

    @Test
    void aDirectoryThatSaysNothingOfADecisionDoesNotLiftIt() {
        open(Edit.UNSYNCED);
        mapStanding(false);
        assertThat(standings.decide(member, Standings.SUSPENDED).status()).isEqualTo(201);

        directory.synchronize();

        assertRefused();
        Eventually.holds(() -> assertThat(standings.kinds(member)).containsExactly("restored", "decided"));
        assertThat(member.attributes()).containsEntry("indigos_standing", List.of("suspended"));
        assertThat(subjects()).hasSizeLessThan(2);
    }

    @Test
    void aSearchAmongTheSuspendedFindsNobodyElseInTheDirectory() {
        open(Edit.UNSYNCED);
        assertThat(standings.decide(member, Standings.SUSPENDED).status()).isEqualTo(201);
        directory.add(username + "-brother", Member.PASSWORD);

        assertThat(standings.list("?standing=suspended&search=" + username).json())
                .extracting(found -> found.get("username").asText())
                .containsExactly(username);
    }

    private void open(Edit edit) {
        directory = edit.open(realm);
        username = "lise-" + System.nanoTime();
        directory.add(username, Member.PASSWORD);
        member = Member.named(username, realm);
    }

    private void mapStanding(boolean always) {
        directory.map(SAYS_STANDING, "indigos_standing", always);
        directory.map(SAYS_REASON, "indigos_reason", always);
    }

    private void suspendInDirectory() {
        directory.set(username, SAYS_STANDING, "suspended");
        directory.set(username, SAYS_REASON, "Envois en nombre");
    }

    private void assertRefused() {
        Answer answer = member.signInTo(SuspensionRealm.SERVICE);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("error").asText()).isEqualTo("invalid_grant");
    }

    private List<String> subjects() {
        return Mails.to(mails, member.email()).stream().map(Mail::subject).toList();
    }
}
