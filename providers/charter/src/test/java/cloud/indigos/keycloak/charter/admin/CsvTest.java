package cloud.indigos.keycloak.charter.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    @Test
    void anEmptyListHasItsHeader() {
        assertThat(Csv.of(List.of())).isEqualTo("member,username,status,version,language,sha256,at,client,how\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "claire, \"claire\"",
                "cl\"aire, \"cl\"\"aire\"",
                "=1+1, \"'=1+1\"",
                "@sum, \"'@sum\"",
                "-1, \"'-1\"",
            })
    void aNameIsNeverAFormula(String username, String cell) {
        LedgerLine line = new LedgerLine("id", username, "accepted", 1, "fr", null, null, null, null);

        assertThat(Csv.of(List.of(line))).contains("\"id\"," + cell + ",\"accepted\",\"1\",\"fr\",\"\",\"\",\"\",\"\"");
    }
}
