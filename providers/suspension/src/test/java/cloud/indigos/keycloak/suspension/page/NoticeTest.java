package cloud.indigos.keycloak.suspension.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticeTest {

    @Test
    void itEndsWithTheLinkToTheMembersPage() {
        assertThat(Notice.withLink("Suspended.", "https://id.example/account"))
                .isEqualTo("Suspended. https://id.example/account");
    }

    @Test
    void aLinkThatWouldMakeItTooLongIsLeftOut() {
        String sentence = "x".repeat(150);
        assertThat(Notice.withLink(sentence, "https://" + "y".repeat(50))).isEqualTo(sentence);
    }
}
