package cloud.indigos.keycloak.demo.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class NoticeTest {

    private final Notice notice = new Notice(URI.create("https://id.example.org/realms/indigos"));

    @Test
    void addressOfKeycloakBecomesALinkWithoutTheFullStop() {
        assertThat(notice.render("Voir https://id.example.org/me.").markup())
                .contains("Voir <a href=\"https://id.example.org/me\">https://id.example.org/me</a>.");
    }

    @Test
    void addressOfSomebodyElseStaysText() {
        assertThat(notice.render("Voir https://id.example.org.evil.example/me").markup())
                .doesNotContain("<a");
    }
}
