package cloud.indigos.keycloak.suspension.effect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LaneTest {

    @Test
    void allOfAServiceGoOneWay() {
        assertThat(new Lane("nextcloud", "").name()).isEqualTo("nextcloud");
    }

    @Test
    void eachPlaceHasItsOwn() {
        assertThat(new Lane("backchannel-logout", "wiki.example:8443").name())
                .isEqualTo("backchannel-logout wiki.example:8443")
                .isNotEqualTo(new Lane("backchannel-logout", "webmail.example").name());
    }

    @Test
    void aHostNameOfAnyLengthFitsTheTable() {
        assertThat(new Lane("backchannel-logout", "a".repeat(300)).name()).hasSize(255);
    }
}
