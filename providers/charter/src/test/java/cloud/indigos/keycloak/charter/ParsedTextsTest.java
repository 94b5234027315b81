package cloud.indigos.keycloak.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ParsedTextsTest {

    private static final String ENCODED = "%d MAJOR 2026-09-07T00:00:00Z 2026-09-07T00:00:00Z";

    private final ParsedTexts<CharterTimeline> timelines = new ParsedTexts<>(CharterTimeline::parse);

    @Test
    void theSameTextIsReadOnce() {
        CharterTimeline first = timelines.of(ENCODED.formatted(1));
        assertThat(first).isEqualTo(CharterTimeline.parse(ENCODED.formatted(1)));
        assertThat(timelines.of(ENCODED.formatted(1))).isSameAs(first);
    }

    @Test
    void anotherTextIsAnotherTimeline() {
        assertThat(timelines.of(ENCODED.formatted(1))).isNotEqualTo(timelines.of(ENCODED.formatted(2)));
    }

    @Test
    void itNeverHoldsMoreThanItsBound() {
        for (int number = 1; number <= 2 * ParsedTexts.MOST; number++) {
            timelines.of(ENCODED.formatted(number));
        }
        assertThat(timelines.size()).isLessThanOrEqualTo(ParsedTexts.MOST);
    }

    @Test
    void rubbishIsRefusedEveryTime() {
        assertThatThrownBy(() -> timelines.of("rubbish")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> timelines.of("rubbish")).isInstanceOf(RuntimeException.class);
        assertThat(timelines.size()).isZero();
    }
}
