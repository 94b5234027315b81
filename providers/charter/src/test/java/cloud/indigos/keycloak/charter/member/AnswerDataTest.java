package cloud.indigos.keycloak.charter.member;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.charter.Answer;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerDataTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DECLINED | webmail | {"version":2,"answer":"declined","at":"2027-02-01T08:30:00Z","client":"webmail"}
            LATER    | webmail | {"version":2,"answer":"later","at":"2027-02-01T08:30:00Z","client":"webmail"}
            READ     | webmail | {"version":2,"answer":"read","at":"2027-02-01T08:30:00Z","client":"webmail"}
            REMINDED |         | {"version":2,"answer":"reminded","at":"2027-02-01T08:30:00Z"}
            """)
    void theMemberReadsWhatTheyAnsweredWhenAndOnTheWayToWhat(Answer.Kind kind, String client, String json)
            throws Exception {
        Answer answer = new Answer(2, kind, Instant.parse("2027-02-01T08:30:00Z"), client);

        assertThat(new ObjectMapper().writeValueAsString(AnswerData.of(answer))).isEqualTo(json);
    }
}
