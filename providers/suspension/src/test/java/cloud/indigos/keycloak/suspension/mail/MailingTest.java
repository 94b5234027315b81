package cloud.indigos.keycloak.suspension.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailingTest {

    @ParameterizedTest
    @CsvSource({
        "mail.example, 587, mail.example:587",
        "mail.example, '', mail.example",
        "mail.example,, mail.example",
        ",, ''",
    })
    void realmsWaitForEachOtherOnlyAtOneMailServer(String host, String port, String server) {
        Map<String, String> config = new HashMap<>();
        config.put("host", host);
        config.put("port", port);

        assertThat(Mailing.server(config)).isEqualTo(server);
    }
}
