package cloud.indigos.keycloak.charter.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerKeyTest {

    @Test
    void whatItWritesItReads() {
        LedgerKey key = new LedgerKey(1_788_739_200, "0b9c1a52-7c2e-4a4e-9a6b-0c1f5f0f7d11");
        assertThat(LedgerKey.parse(key.toString())).contains(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "-", "1-", "-a", "x-a", "1-a'b", "9999999999999-a", "1-%20"})
    void rubbishIsNoKey(String text) {
        assertThat(LedgerKey.parse(text)).isEmpty();
    }
}
