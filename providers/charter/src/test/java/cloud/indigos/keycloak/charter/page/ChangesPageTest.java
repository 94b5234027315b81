package cloud.indigos.keycloak.charter.page;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.charter.Difference;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesPageTest {

    private static final String BEFORE = "# Charte;## 1. Un;Un mot.;## 2. Deux;Deux mots.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ADDED in 1. Un                       | # Charte;## 1. Un;Un mot.;Un autre.;## 2. Deux;Deux mots.
            REMOVED in 2. Deux, ADDED in 2. Deux | # Charte;## 1. Un;Un mot.;## 2. Deux;Trois mots.
            REMOVED in , ADDED in                | # Charte;## 1. Un;Un mot.;## 2. Trois;Deux mots.
            ADDED in                             | # Charte;## 1. Un;Un mot.;## 2. Deux;Deux mots.;## 3. Fin;Fin.
            ADDED in 1. Un                       | # Charte;## 1. Un;Un mot.;Un autre.;## 1b. Plus;Plus.;## 2. Deux;Deux mots.
            """)
    void aChangeIsNamedAfterTheArticleItIsInUnlessItBeginsWithOne(String changes, String after) {
        Difference difference = Difference.between(lines(BEFORE), lines(after));

        assertThat(ChangesPage.blocks(difference).stream()
                        .filter(block -> !block.get("change").equals("SAME"))
                        .map(block -> block.get("change") + " in " + block.get("where"))
                        .collect(Collectors.joining(", "))
                        .strip())
                .isEqualTo(changes);
    }

    private static String lines(String text) {
        return text.replace(";", "\n\n");
    }
}
