package cloud.indigos.keycloak.bench.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void theIntervalHoldsTheTrueRatioOfNoisyPairs() {
        Random random = new Random(7);
        double[] without = new double[400];
        double[] with = new double[400];
        for (int i = 0; i < without.length; i++) {
            without[i] = 100 + 10 * random.nextGaussian();
            with[i] = 1.1 * (100 + 10 * random.nextGaussian());
        }

        Ratio ratio = Ratio.of(without, with);

        assertThat(ratio.low()).isBetween(1.06, 1.1);
        assertThat(ratio.high()).isBetween(1.1, 1.14);
        assertThat(ratio.value()).isBetween(ratio.low(), ratio.high());
    }

    @Test
    void quantilesLieBetweenNeighbours() {
        double[] times = {4, 1, 3, 2};

        assertThat(Ratio.median(times)).isEqualTo(2.5);
        assertThat(Ratio.quantile(times, 1)).isEqualTo(4);
        assertThat(Ratio.quantile(times, 0)).isEqualTo(1);
    }

    @Test
    void timesThatAreNoPairsAreRefused() {
        assertThatThrownBy(() -> Ratio.of(new double[1], new double[2])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ratio.of(new double[0], new double[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
