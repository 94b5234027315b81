package cloud.indigos.keycloak.charter.member;

import cloud.indigos.keycloak.charter.Answer;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;

/**
 * An answer that is no acceptance in JSON; {@code at} in ISO 8601, {@code client} left out when there was none.
 *
 * @param answer {@code declined}, {@code later}, {@code reminded} or {@code read}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnswerData(int version, String answer, String at, String client) {

    static AnswerData of(Answer answer) {
        return new AnswerData(
                answer.version(),
                answer.kind().name().toLowerCase(Locale.ROOT),
                answer.at().toString(),
                answer.client());
    }
}
