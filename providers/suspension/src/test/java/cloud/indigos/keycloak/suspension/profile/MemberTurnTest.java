package cloud.indigos.keycloak.suspension.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.RETURNS_SELF;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.cache.CachedUserModel;

class MemberTurnTest {

    private final KeycloakSession session = mock(KeycloakSession.class);

    @BeforeEach
    void aSession() {
        Map<String, Object> attributes = new HashMap<>();
        when(session.getAttribute(anyString())).thenAnswer(call -> attributes.get(call.<String>getArgument(0)));
        doAnswer(call -> attributes.put(call.getArgument(0), call.getArgument(1)))
                .when(session)
                .setAttribute(anyString(), any());
        Query update = mock(Query.class, RETURNS_SELF);
        when(update.executeUpdate()).thenReturn(1);
        EntityManager entities = mock(EntityManager.class);
        when(entities.createQuery(anyString())).thenReturn(update);
        JpaConnectionProvider jpa = mock(JpaConnectionProvider.class);
        when(jpa.getEntityManager()).thenReturn(entities);
        when(session.getProvider(JpaConnectionProvider.class)).thenReturn(jpa);
    }

    @Test
    void whoIsReadInTheDatabaseInTheirTurnIsReadSince() {
        UserModel member = named(UserModel.class);
        assertThat(MemberTurn.isReadSince(session, member)).isFalse();

        MemberTurn.takeAll(session, List.of("member", "another"));

        assertThat(MemberTurn.isReadSince(session, member)).isTrue();
    }

    @Test
    void whatTheUserCacheKnowsMayBeOlder() {
        CachedUserModel member = named(CachedUserModel.class);
        MemberTurn.takeUnread(session, "member");
        assertThat(MemberTurn.isReadSince(session, member)).isFalse();

        when(member.isMarkedForEviction()).thenReturn(true);
        assertThat(MemberTurn.isReadSince(session, member)).isTrue();
    }

    @Test
    void whoWasReadBeforeTheirTurnIsNot() {
        UserModel member = named(UserModel.class);
        when(member.isFederated()).thenReturn(true);

        assertThat(MemberTurn.take(session, member)).isTrue();

        assertThat(MemberTurn.isReadSince(session, member)).isFalse();
    }

    private static <T extends UserModel> T named(Class<T> type) {
        T member = mock(type);
        when(member.getId()).thenReturn("member");
        return member;
    }
}
