package cloud.indigos.keycloak.password.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

class MeterTicketTest {

    private final Map<String, String> notes = new HashMap<>();
    private final AuthenticationSessionModel login = mock();
    private final UserModel anaelle = member("anaelle");
    private final UserModel basile = member("basile");

    @BeforeEach
    void theSessionKeepsNotes() {
        when(login.getAuthNote(anyString())).thenAnswer(call -> notes.get(call.<String>getArgument(0)));
        doAnswer(call -> notes.put(call.getArgument(0), call.getArgument(1)))
                .when(login)
                .setAuthNote(anyString(), anyString());
    }

    @Test
    void thePageOfARegistrationNeverBecomesThatOfAMember() {
        String ticket = MeterTicket.of(login, null);

        named(anaelle);

        assertThat(MeterTicket.page(login, ticket)).contains(new MeterPage(login, null));
    }

    @Test
    void aMembersOwnPageIsAboutThem() {
        named(anaelle);

        assertThat(MeterTicket.page(login, MeterTicket.of(login, anaelle))).contains(new MeterPage(login, anaelle));
    }

    @Test
    void aMembersPageIsNoneAnyMoreOnceAnotherMemberIsNamed() {
        String ticket = MeterTicket.of(login, anaelle);

        named(basile);
        assertThat(MeterTicket.page(login, ticket)).isEmpty();

        named(null);
        assertThat(MeterTicket.page(login, ticket)).isEmpty();
    }

    @Test
    void everyPageAboutOnePersonHasTheSameTicketAndOthersHaveOthers() {
        String registration = MeterTicket.of(login, null);
        String own = MeterTicket.of(login, anaelle);

        assertThat(MeterTicket.of(login, null)).isEqualTo(registration);
        assertThat(MeterTicket.of(login, anaelle)).isEqualTo(own).isNotEqualTo(registration);
    }

    @Test
    void aGuessedTicketOpensNothing() {
        assertThat(MeterTicket.page(login, "guessed")).isEmpty();

        MeterTicket.of(login, null);
        assertThat(MeterTicket.page(login, "guessed")).isEmpty();
        assertThat(MeterTicket.page(login, "")).isEmpty();
    }

    private void named(UserModel member) {
        when(login.getAuthenticatedUser()).thenReturn(member);
    }

    private static UserModel member(String id) {
        UserModel member = mock();
        when(member.getId()).thenReturn(id);
        return member;
    }
}
