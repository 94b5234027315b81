package cloud.indigos.keycloak.suspension.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTest {

    private static final String DATED = "Your account is suspended until 31 December 2099. More about it:";
    private static final String UNDATED = "Your account is suspended. More about it:";
    private static final String SHORT = "Your account is suspended.";

    @ParameterizedTest(name = "a link of {0} characters")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
             40 | Your account is suspended until 31 December 2099. More about it: LINK
            135 | Your account is suspended until 31 December 2099. More about it: LINK
            136 | Your account is suspended. More about it: LINK
            158 | Your account is suspended. More about it: LINK
            159 | Your account is suspended. LINK
            173 | Your account is suspended. LINK
            174 | LINK
            200 | LINK
            201 | Your account is suspended.
            """)
    void theSentenceGivesWayToTheLinkToTheMembersPage(int length, String notice) {
        String link = link(length);

        assertThat(Notice.fitting(List.of(DATED, UNDATED, SHORT), link))
                .isEqualTo(notice.replace("LINK", link))
                .hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void aRealmsOwnSentenceIsNoLongerThanAnyOther() {
        assertThat(Notice.fitting(List.of("x".repeat(300)), link(201))).isEqualTo("x".repeat(200));
    }

    private static String link(int length) {
        String server = "https://id.example/";
        return server + "r".repeat(length - server.length());
    }
}
