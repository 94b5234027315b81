package cloud.indigos.keycloak.suspension.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PerformersTest {

    private static final Effects EFFECTS = new Effects(
            Map.of("mail", mock(Effect.class), "report", mock(Effect.class), "files", mock(ServiceEffect.class)));

    private final CountDownLatch hanging = new CountDownLatch(1);
    private final Performers performers = new Performers(1);

    @AfterEach
    void stop() {
        hanging.countDown();
        performers.stop();
    }

    @Test
    void noMoreIsTakenForAServiceThatHasEnoughToDo() {
        fill("files", true);
        assertThat(performers.busy(EFFECTS)).containsExactly("files");
    }

    @Test
    void noMoreIsTakenForTheOtherKindsOnceTheirThreadsHaveEnoughToDo() {
        assertThat(performers.busy(EFFECTS)).isEmpty();
        fill("mail", false);
        assertThat(performers.busy(EFFECTS)).containsExactlyInAnyOrder("mail", "report");
    }

    private void fill(String kind, boolean service) {
        for (int i = 0; i < 110; i++) {
            performers.perform(kind, service, this::hang);
        }
    }

    private void hang() {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
