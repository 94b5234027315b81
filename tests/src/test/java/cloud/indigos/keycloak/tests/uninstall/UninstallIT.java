package cloud.indigos.keycloak.tests.uninstall;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.browser.ChromiumSupplier;
import cloud.indigos.keycloak.tests.support.page.AccountConsole;
import cloud.indigos.keycloak.tests.support.page.AdminConsole;
import cloud.indigos.keycloak.tests.support.page.SignInPage;
import cloud.indigos.keycloak.tests.support.server.OwnServer;
import cloud.indigos.keycloak.tests.suspension.Standings;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.CredentialBuilder;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;
import org.keycloak.testframework.ui.annotations.InjectPage;
import org.keycloak.testframework.ui.annotations.InjectWebDriver;
import org.keycloak.testframework.ui.webdriver.ManagedWebDriver;
import org.keycloak.util.JsonSerialization;

/** An association that no longer wants our package: the features out of the realm, then the jars out of the server. */
@KeycloakIntegrationTest
class UninstallIT {

    private static final String SAVED = "L'utilisateur a été sauvegardé";

    /** In ASCII, so that the log has them as they are, whatever its encoding. */
    private static final String REASON = "Sac perdu dans le train";

    private static final String NOTE = "Vu avec la banque";

    @InjectWebDriver
    ManagedWebDriver browser;

    @InjectPage
    SignInPage signInPage;

    @InjectPage
    AccountConsole account;

    @InjectPage
    AdminConsole console;

    @Test
    void afterwardsServerLoginsAndConsoleWorkAsBefore() throws IOException {
        try (OwnServer server = OwnServer.named("uninstall").startWithPackage()) {
            RealmRepresentation realm =
                    new IndigosRealm().configure(RealmBuilder.create()).build();
            try (Keycloak administrator = administrator(server)) {
                administrator.realms().create(realm);
            }
            try (Keycloak administrator = administrator(server)) {
                useAndRemoveTheFeatures(managed(server, administrator, realm));
            }

            server.stop();
            // There are lines about the decision, which could not be mailed.
            assertThat(Files.readString(server.log()))
                    .contains("no-smtp-server")
                    .doesNotContain(REASON, NOTE, Person.BRUNO.password());
            server.startWithoutPackage();

            try (Keycloak administrator = administrator(server)) {
                everythingWorks(managed(server, administrator, realm));
            }
            // The theme is the administrator's choice and stays; Keycloak replaces it by its own.
            assertThat(Files.readAllLines(server.log()))
                    .filteredOn(line -> line.contains(" ERROR "))
                    .allMatch(line -> line.endsWith("theme indigos, using built-in themes"));
        }
    }

    private static void useAndRemoveTheFeatures(ManagedRealm realm) throws IOException {
        assertThat(realm.admin().toRepresentation().getPasswordPolicy()).contains("indigos");
        suspend(realm, Person.BRUNO);
        assertThat(Caller.signIn(realm, Person.BRUNO).status()).isEqualTo(400);

        Caller rachel = Caller.of(realm, Person.RACHEL);
        assertThat(rachel.admin("DELETE", "").status()).isEqualTo(409);
        assertThat(rachel.admin("DELETE", "?suspended=activate").status()).isEqualTo(204);

        assertThat(JsonSerialization.writeValueAsPrettyString(realm.admin().partialExport(true, true)))
                .doesNotContainPattern("\"indigos[-_][a-z]|(charter|standing)-indigos");
    }

    private static void suspend(ManagedRealm realm, Person person) {
        UserResource member = realm.admin().users().get(person.idIn(realm));
        UserRepresentation form = member.toRepresentation();
        form.setAttributes(Map.of(
                "indigos_standing", List.of("suspended"),
                "indigos_urgent", List.of("compromise"),
                "indigos_reason", List.of(REASON)));
        member.update(form);
        assertThat(new Standings(Caller.of(realm, Person.VALENTINE))
                        .post("/standings/members/" + form.getId() + "/notes", Map.of("note", NOTE))
                        .status())
                .isEqualTo(201);
    }

    private void everythingWorks(ManagedRealm realm) {
        account.open(realm.getBaseUrl());
        signInPage.signIn(Person.AMINA);
        assertThat(account.username()).isEqualTo(Person.AMINA.username());
        assertThat(Caller.signIn(realm, Person.BRUNO).status()).isEqualTo(200);

        ChromiumSupplier.forget(browser);
        console.openMember(realm.getBaseUrl(), Person.BRUNO.idIn(realm));
        signInPage.signIn(Person.VALENTINE);
        console.save().awaitMessage(SAVED);

        CredentialRepresentation weak = CredentialBuilder.password("weak").build();
        realm.admin().users().get(Person.AMINA.idIn(realm)).resetPassword(weak);
        Answer gone = Http.send("GET", realm.getBaseUrl() + "/indigos/me", request -> request);
        assertThat(gone.status()).isEqualTo(404);
    }

    private static Keycloak administrator(OwnServer server) {
        return Keycloak.getInstance(
                server.url(), "master", OwnServer.ADMINISTRATOR, OwnServer.ADMINISTRATOR, "admin-cli");
    }

    private static ManagedRealm managed(OwnServer server, Keycloak administrator, RealmRepresentation realm) {
        return new ManagedRealm(
                server.url() + "/realms/" + realm.getRealm(), realm, administrator.realm(realm.getRealm()));
    }
}
