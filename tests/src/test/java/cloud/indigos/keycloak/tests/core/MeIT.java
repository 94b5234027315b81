package cloud.indigos.keycloak.tests.core;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** What a member gets at {@code /realms/{realm}/indigos/me}. */
@KeycloakIntegrationTest
class MeIT {

    @InjectRealm(config = IndigosRealm.class)
    ManagedRealm realm;

    @Test
    void aStrangerGetsNothing() {
        Answer answer = Caller.anonymous(realm).member("GET", "/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @ParameterizedTest
    @EnumSource(names = {"AMINA", "BRUNO", "RACHEL"})
    void eachReadsTheirOwn(Person person) {
        Answer answer = Caller.of(realm, person).member("GET", "/me");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.json().get("username").asText()).isEqualTo(person.username());
        for (Person other : Person.values()) {
            assertThat(other == person || !answer.body().contains(other.username()))
                    .as("data of %s in %s", other, answer.body())
                    .isTrue();
        }
    }

    @Test
    void nobodyNamesAnotherMember() {
        Answer answer = Caller.of(realm, Person.AMINA).member("GET", "/me?username=bruno&user=bruno&sub=bruno");

        assertThat(answer.json().get("username").asText()).isEqualTo("amina");
        assertThat(answer.body()).doesNotContain("bruno");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/unknown", "/me/bruno"})
    void whatDoesNotExistIsNotFound(String path) {
        assertThat(Caller.of(realm, Person.AMINA).member("GET", path).status()).isEqualTo(404);
    }
}
