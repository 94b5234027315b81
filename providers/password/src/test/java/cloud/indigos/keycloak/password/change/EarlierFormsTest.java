package cloud.indigos.keycloak.password.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EarlierFormsTest {

    @ParameterizedTest
    @CsvSource({
        "lune-tricot-agrafe2, lune-tricot-agrafe2 lune-tricot-agrafe1 lune-tricot-agrafe",
        "Lune-tricot-2026!, Lune-tricot-2026! Lune-tricot-2025! Lune-tricot-2026 Lune-tricot-",
        "Lune-tricot-2020, Lune-tricot-2020 Lune-tricot-2019 Lune-tricot-",
        "lune-tricot09, lune-tricot09 lune-tricot08 lune-tricot",
        "lune-tricot10, lune-tricot10 lune-tricot9 lune-tricot",
        "lune-tricot!!, lune-tricot!! lune-tricot",
        "lune-tricot, lune-tricot lune-tricot1 lune-tricot!",
    })
    void whatItMayHaveBeenBefore(String password, String expected) {
        assertThat(EarlierForms.of(password)).isEqualTo(List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1", "!!!!!!!!!", "999999999999999999999999", "a\nb\n1", "é1️⃣"})
    void whateverIsTypedThereAreFourAtMost(String password) {
        assertThat(EarlierForms.of(password))
                .hasSizeLessThanOrEqualTo(EarlierForms.MOST)
                .doesNotHaveDuplicates();
    }
}
