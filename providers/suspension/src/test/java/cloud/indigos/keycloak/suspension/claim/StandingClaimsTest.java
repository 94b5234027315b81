package cloud.indigos.keycloak.suspension.claim;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.suspension.standing.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StandingClaimsTest {

    private static final List<String> SERVICES = List.of("mail", "mail_send", "files");

    @Test
    void anActiveMemberIsAllowedEverything() {
        assertThat(StandingClaims.flat(Refusal.none(), SERVICES))
                .isEqualTo(Map.of(
                        "indigos_suspended",
                        false,
                        "indigos_status",
                        "active",
                        "indigos_mail",
                        "allow",
                        "indigos_mail_send",
                        "allow",
                        "indigos_files",
                        "allow"));
    }

    @Test
    void aRestrictedMemberIsDeniedTheServiceAndThoseUnderIt() {
        assertThat(StandingClaims.flat(Refusal.of(Set.of("mail")), SERVICES))
                .containsEntry("indigos_suspended", false)
                .containsEntry("indigos_status", "restricted")
                .containsEntry("indigos_mail", "deny")
                .containsEntry("indigos_mail_send", "deny")
                .containsEntry("indigos_files", "allow");
    }

    @Test
    void aSuspendedMemberIsDeniedEverything() {
        assertThat(StandingClaims.flat(Refusal.account(), SERVICES))
                .containsEntry("indigos_suspended", true)
                .containsEntry("indigos_status", "suspended")
                .containsEntry("indigos_mail", "deny")
                .containsEntry("indigos_mail_send", "deny")
                .containsEntry("indigos_files", "deny");
    }
}
