package cloud.indigos.keycloak.suspension.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.standing.Standing;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

class MemberSearchTest {

    private final UserProvider users = mock(UserProvider.class);
    private final RealmModel realm = mock(RealmModel.class);
    private final KeycloakSession session = mock(KeycloakSession.class);
    private final AdminPermissionEvaluator auth = mock(AdminPermissionEvaluator.class, RETURNS_DEEP_STUBS);

    @BeforeEach
    void anAdministratorWhoSeesEverybody() {
        when(session.users()).thenReturn(users);
        when(auth.users().canView(any(UserModel.class))).thenReturn(true);
    }

    @Test
    void whomADirectoryFindsInAnotherStandingIsLeftOut() {
        UserModel suspended = member("suspended");
        Stream<UserModel> found = Stream.of(suspended, member("active"), member(null));
        when(users.getUsersCount(eq(realm), anyMap())).thenReturn(1);
        when(users.searchForUserStream(
                        eq(realm),
                        eq(Map.of("indigos_standing", "suspended", UserModel.SEARCH, "jean")),
                        eq(0),
                        anyInt()))
                .thenReturn(found);

        assertThat(search("jean").page(List.of(Standing.SUSPENDED), 0, 100)).containsExactly(suspended);
    }

    @Test
    void aControlCharacterFindsNobodyAndReachesNoDatabase() {
        assertThat(search("a\0b").page(List.of(Standing.SUSPENDED), 0, 100)).isEmpty();

        verifyNoInteractions(users);
    }

    private MemberSearch search(String text) {
        return new MemberSearch(new Administration(session, realm, auth, null), text);
    }

    private static UserModel member(String standing) {
        UserModel member = mock(UserModel.class);
        when(member.getFirstAttribute(StandingAttributes.STANDING)).thenReturn(standing);
        return member;
    }
}
