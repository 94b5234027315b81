package cloud.indigos.keycloak.suspension.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PerformersTest {

    private static final int MORE_THAN_ENOUGH = 30;

    private final CountDownLatch hanging = new CountDownLatch(1);
    private final Performers performers = new Performers(2);

    @AfterEach
    void stop() {
        hanging.countDown();
        performers.stop();
    }

    @Test
    void noMoreIsTakenForALaneThatHasEnoughToDo() {
        assertThat(performers.busy()).isEmpty();
        hang("logout wiki.example");
        assertThat(performers.busy()).containsExactly("logout wiki.example");
    }

    @Test
    void aLaneHasRoomForWhatItsThreadsDoAndTwentyBehind() {
        assertThat(performers.room("mail")).isEqualTo(22);
        performers.perform("mail", this::hang);
        assertThat(performers.room("mail")).isEqualTo(21);
        assertThat(performers.room("logout wiki.example")).isEqualTo(22);
    }

    @Test
    void aLaneThatHasDoneHalfIsGivenMore() throws InterruptedException {
        for (int i = 0; i < 12; i++) {
            performers.perform("mail", this::hang);
        }
        assertThat(performers.busy()).containsExactly("mail");
        CountDownLatch all = new CountDownLatch(1);
        hanging.countDown();
        performers.perform("mail", () -> {});
        performers.perform("mail", all::countDown);
        assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(performers.busy()).isEmpty();
    }

    @Test
    void aPlaceThatHangsKeepsNoOtherWaiting() throws InterruptedException {
        hang("logout wiki.example");
        CountDownLatch performed = new CountDownLatch(1);
        performers.perform("logout webmail.example", performed::countDown);
        assertThat(performed.await(10, TimeUnit.SECONDS)).isTrue();
    }

    private void hang(String lane) {
        for (int i = 0; i < MORE_THAN_ENOUGH; i++) {
            performers.perform(lane, this::hang);
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
