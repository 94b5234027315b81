package cloud.indigos.keycloak.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairsTest {

    @Test
    void eachTurnIsTimedOnceOnBothServersNowOnTheOneFirstNowOnTheOther() {
        List<String> order = new ArrayList<>();

        Pairs pairs = Pairs.time(50, 1, number -> order.add("a" + number), number -> order.add("b" + number));

        assertThat(pairs.without()).hasSize(50).doesNotContain(0);
        assertThat(pairs.with()).hasSize(50).doesNotContain(0);
        assertThat(order).hasSize(100).doesNotHaveDuplicates();
        for (int i = 0; i < 50; i++) {
            assertThat(order.subList(2 * i, 2 * i + 2)).containsExactlyInAnyOrder("a" + i, "b" + i);
        }
        assertThat(IntStream.range(0, 50).filter(i -> order.get(2 * i).startsWith("a")))
                .hasSizeBetween(10, 40);
    }

    @Test
    void moreOfThemComeBehind() {
        Pairs first = new Pairs(new double[] {1}, new double[] {2});
        Pairs more = new Pairs(new double[] {3, 5}, new double[] {4, 6});

        Pairs all = Pairs.NONE.and(first).and(more);

        assertThat(all.without()).containsExactly(1, 3, 5);
        assertThat(all.with()).containsExactly(2, 4, 6);
    }
}
