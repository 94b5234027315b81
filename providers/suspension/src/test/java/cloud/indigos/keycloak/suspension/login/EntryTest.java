package cloud.indigos.keycloak.suspension.login;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.suspension.standing.Standing;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import cloud.indigos.keycloak.suspension.standing.Urgency;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {

    @ParameterizedTest(name = "{0}, service {1}, interactive {2}, acknowledged {3}: {4}")
    @CsvSource(nullValues = "-", textBlock = """
            ACTIVE,     -,         true,  false, OPEN
            ACTIVE,     mail_send, false, false, OPEN
            WARNED,     -,         true,  false, READ_FIRST
            WARNED,     mail_send, true,  false, READ_FIRST
            WARNED,     -,         true,  true,  OPEN
            WARNED,     -,         false, false, OPEN
            RESTRICTED, -,         true,  false, OPEN
            RESTRICTED, files,     true,  false, OPEN
            RESTRICTED, mail,      true,  false, REFUSED
            RESTRICTED, mail_send, true,  true,  REFUSED
            RESTRICTED, mail_send, false, false, REFUSED
            SUSPENDED,  -,         true,  true,  REFUSED
            SUSPENDED,  files,     false, false, REFUSED
            CLOSED,     -,         true,  false, REFUSED
            """)
    void aMemberEntersOrReadsWhyNot(
            Standing standing, String service, boolean interactive, boolean acknowledged, Entry entry) {
        StandingState mailRefused = new StandingState(
                standing,
                new TreeSet<>(Set.of("mail")),
                Optional.empty(),
                Optional.of("reason"),
                Optional.empty(),
                Urgency.NO);
        assertThat(Entry.of(mailRefused, Optional.ofNullable(service), interactive, () -> acknowledged))
                .isEqualTo(entry);
    }
}
