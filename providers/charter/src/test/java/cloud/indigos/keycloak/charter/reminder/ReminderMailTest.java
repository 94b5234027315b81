package cloud.indigos.keycloak.charter.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserProvider;

class ReminderMailTest {

    private static final Address[] NONE = {};

    @Test
    void anAddressThatIsRefusedSaysNothingAboutOthers() throws AddressException {
        Address[] refused = {new InternetAddress("nobody@indigos.example")};
        assertThat(ReminderMail.isOfAddress(new SendFailedException(
                        "Invalid Addresses", new MessagingException("550"), NONE, NONE, refused)))
                .isTrue();
        assertThat(ReminderMail.isOfAddress(null)).isTrue();
        assertThat(ReminderMail.isOfAddress(new AddressException("Local address contains control or whitespace")))
                .isTrue();
    }

    @Test
    void aMemberWhomADirectoryHasForgottenIsNotWrittenTo() {
        KeycloakSession session = mock(KeycloakSession.class);
        RealmModel realm = mock(RealmModel.class);
        when(session.users()).thenReturn(mock(UserProvider.class));

        assertThat(new ReminderMail(session, realm).send("f:directory:claire", null))
                .isEqualTo(ReminderMail.Outcome.NOBODY);
    }

    @Test
    void aServerThatIsDownOrRefusesUsRefusesEverybody() {
        assertThat(ReminderMail.isOfAddress(new MessagingException("Couldn't connect to host")))
                .isFalse();
        assertThat(ReminderMail.isOfAddress(new AuthenticationFailedException("535")))
                .isFalse();
        assertThat(ReminderMail.isOfAddress(new SendFailedException("421 too many mails")))
                .isFalse();
    }
}
