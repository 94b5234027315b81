package cloud.indigos.keycloak.core.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.UserSessionProvider;

class TokenMemberTest {

    private final KeycloakSession session = mock();
    private final RealmModel realm = mock();
    private final UserProvider users = mock();
    private final UserSessionProvider sessions = mock();
    private final UserSessionModel userSession = mock();
    private final UserModel member = mock();
    private final TokenMember members = new TokenMember(session, realm);

    @BeforeEach
    void aMember() {
        when(session.users()).thenReturn(users);
        when(session.sessions()).thenReturn(sessions);
        when(userSession.getUser()).thenReturn(member);
    }

    @Test
    void aTokenThatSaysNothingOfTheMemberIsAboutTheOneOfItsSession() {
        when(sessions.getUserSession(realm, "s")).thenReturn(userSession);
        assertThat(genuine(token(null, "s", null, "Bearer"))).hasValue(member);
        assertThat(genuine(token("pairwise", "s", null, "Bearer"))).hasValue(member);
    }

    @Test
    void aSessionMayBeOffline() {
        when(sessions.getOfflineUserSession(realm, "s")).thenReturn(userSession);
        assertThat(genuine(token(null, "s", null, "Bearer"))).hasValue(member);
    }

    @Test
    void anOfflineTokenIsNotLookedForOnline() {
        when(sessions.getOfflineUserSession(realm, "s")).thenReturn(userSession);
        assertThat(genuine(token(null, "s", null, "Offline"))).hasValue(member);
        verify(sessions, never()).getUserSession(any(), any());
    }

    @Test
    void whereTheSessionIsGoneOrThereIsNoneItIsTheSubject() {
        when(users.getUserById(realm, "m")).thenReturn(member);
        assertThat(forged(token("m", "s", null, "Bearer"))).hasValue(member);
        assertThat(forged(token("m", null, null, "Bearer"))).hasValue(member);
    }

    @Test
    void aPairwiseSubjectWithoutASessionIsFoundByNameIfTheTokenIsGenuine() {
        when(users.getUserByUsername(realm, "claire")).thenReturn(member);
        assertThat(genuine(token("pairwise", null, "claire", "Bearer"))).hasValue(member);
        assertThat(forged(token("pairwise", null, "claire", "Bearer"))).isEmpty();
    }

    @Test
    void aDirectoryIsAskedForNobodyWhomAnybodyMayHaveMadeUp() {
        when(users.getUserById(realm, "f:directory:claire")).thenReturn(member);
        assertThat(forged(token("f:directory:claire", null, null, "Bearer"))).isEmpty();
        verify(users, never()).getUserById(any(), any());
        assertThat(genuine(token("f:directory:claire", null, null, "Bearer"))).hasValue(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "f:", "f:directory", "a\0b", "line\nbreak", "LONG"})
    void whatIsNobodysIdIsAskedOfNobody(String id) {
        String said = id.equals("LONG") ? "x".repeat(256) : id;
        assertThat(forged(token(said, said, said, "Bearer"))).isEmpty();
        verify(users, never()).getUserById(any(), any());
    }

    private Optional<UserModel> genuine(TokenClaims token) {
        return members.of(token, () -> true);
    }

    private Optional<UserModel> forged(TokenClaims token) {
        return members.of(token, () -> false);
    }

    private static TokenClaims token(String subject, String sessionId, String username, String type) {
        return new TokenClaims(subject, sessionId, "mailbox", username, type, null, null);
    }
}
