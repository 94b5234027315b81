package cloud.indigos.keycloak.suspension.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooksTest {

    private final Looks looks = new Looks();

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 50", "50, 50", "51, 100", "-1, 0"})
    void aLookComesNoEarlierThanItIsWantedAndHardlyLater(long wanted, long planned) {
        assertThat(looks.plan(wanted)).hasValue(planned);
    }

    @Test
    void aCallAboutThousandsOfMembersAsksForFew() {
        long planned = LongStream.range(0, 10_000)
                .mapToObj(decision -> looks.plan(decision / 10))
                .filter(OptionalLong::isPresent)
                .count();

        assertThat(planned).isEqualTo(21);
    }

    @Test
    void whatIsWantedOnceALookHasBegunTakesAnother() {
        looks.plan(20);
        assertThat(looks.plan(30)).isEmpty();

        looks.begin(50);

        assertThat(looks.plan(40)).hasValue(50);
    }
}
