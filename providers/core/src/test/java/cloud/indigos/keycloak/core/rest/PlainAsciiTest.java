package cloud.indigos.keycloak.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainAsciiTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L’accès est refusé|L'acces est refuse",
                "Cœur à cœur\u00a0: voilà|Coeur a coeur : voila",
                "un \"mot\" \\ « cité »|un mot cite",
                "日本|''",
            })
    void keepsWhatAnErrorDescriptionMayHold(String text, String plain) {
        assertThat(PlainAscii.of(text)).isEqualTo(plain);
    }
}
