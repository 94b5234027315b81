package cloud.indigos.keycloak.suspension.effect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.LogoutToken;

class LogoutCallTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    https://wiki.example/logout, wiki.example
                    https://wiki.example:8443/logout?a=b, wiki.example:8443
                    /logout, ''
                    https://wiki example/, ''
                    """)
    void itsHostIsThatOfItsAddress(String url, String host) {
        assertThat(new BackchannelLogoutCall("client", url, new LogoutToken()).host())
                .isEqualTo(host);
    }
}
