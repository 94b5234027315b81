package cloud.indigos.keycloak.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import cloud.indigos.keycloak.password.blocklist.Blocklist;
import cloud.indigos.keycloak.password.policy.PolicySettings;
import cloud.indigos.keycloak.password.policy.Profile;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.policy.PolicyError;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.theme.Theme;

class PassayPolicyProviderTest {

    private final KeycloakSession session = mock(KeycloakSession.class, RETURNS_DEEP_STUBS);
    private final RealmModel realm = mock(RealmModel.class);
    private final UserModel member = mock(UserModel.class);
    private final PassayPolicyProvider provider = new PassayPolicyProvider(session, Blocklist.empty());

    @BeforeEach
    void aFrenchRealmWithTheDefaultPolicy() throws IOException {
        PasswordPolicy policy = mock(PasswordPolicy.class);
        lenient()
                .when(policy.getPolicyConfig(PassayPolicyProviderFactory.ID))
                .thenReturn(PolicySettings.of(Profile.CNIL_50));
        lenient().when(policy.getPolicies()).thenReturn(Set.of(PassayPolicyProviderFactory.ID));
        lenient().when(realm.getPasswordPolicy()).thenReturn(policy);
        lenient().when(realm.getName()).thenReturn("indigos");
        lenient().when(realm.isInternationalizationEnabled()).thenReturn(true);
        lenient().when(realm.getDefaultLocale()).thenReturn("fr");
        lenient().when(member.getFirstName()).thenReturn("Anaëlle");
        lenient().when(member.getUsername()).thenReturn("akervadec");
        lenient().when(session.getContext().getRealm()).thenReturn(realm);
        lenient().when(session.getContext().getAuthenticationSession()).thenReturn(null);
        Theme theme = mock(Theme.class);
        lenient().when(session.theme().getTheme(Theme.Type.LOGIN)).thenReturn(theme);
        lenient()
                .when(theme.getEnhancedMessages(any(), eq(Locale.forLanguageTag("fr"))))
                .thenReturn(MessagesTest.read("fr"));
        lenient().when(theme.getEnhancedMessages(any(), eq(Locale.ENGLISH))).thenReturn(MessagesTest.read("en"));
    }

    @Test
    void anAdministratorReadsEveryFaultInTheRealmsLanguage() {
        PolicyError refusal = provider.validate(realm, member, "Anaelle2024");

        assertThat(refusal.getMessage()).isEqualTo("Mot de passe refusé");
        assertThat(text(refusal).lines())
                .containsExactly(
                        "Ce mot de passe ne peut pas être accepté :",
                        "– Il compte moins de 12 caractères.",
                        "– Il contient votre prénom.",
                        "Ce qui aiderait :",
                        "– Ajouter 5 mots sans lien avec le reste.",
                        "– Éviter votre nom, votre adresse et le nom du service.");
    }

    @Test
    void aServiceThatAdministersReadsTheRealmsLanguage() {
        AuthenticationSessionModel login = mock(AuthenticationSessionModel.class);
        UserModel service = mock(UserModel.class);
        lenient().when(service.getId()).thenReturn("service-account");
        lenient().when(login.getAuthenticatedUser()).thenReturn(service);
        lenient().when(session.getContext().getAuthenticationSession()).thenReturn(login);
        lenient().when(session.getContext().resolveLocale(member)).thenReturn(Locale.ENGLISH);

        assertThat(provider.validate(realm, member, "Meadow2024!!!").getMessage())
                .isEqualTo("Mot de passe refusé");
    }

    @Test
    void aMemberReadsThemInTheirOwnLanguage() {
        lenient()
                .when(session.getContext().getAuthenticationSession())
                .thenReturn(mock(AuthenticationSessionModel.class));
        lenient().when(session.getContext().resolveLocale(member)).thenReturn(Locale.ENGLISH);

        PolicyError refusal = provider.validate(realm, member, "Meadow2024!!!");

        assertThat(refusal.getMessage()).isEqualTo("Password refused");
        assertThat(text(refusal)).contains("“meadow” is a common word, followed by a year.");
    }

    @Test
    void aStrongPasswordIsNoError() {
        assertThat(provider.validate(realm, member, "cheval-agrafe-lune-tricot-sable"))
                .isNull();
    }

    @Test
    void atRegistrationTheFormTellsThePersonalWords() {
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("lastName", "Kervadec");
        lenient()
                .when(session.getContext().getHttpRequest().getDecodedFormParameters())
                .thenReturn(form);

        assertThat(text(provider.validate("voisine", "Kervadec-2024!"))).contains("Il contient votre nom.");
    }

    @Test
    void theTextNeverHasThePassword() {
        assertThat(text(provider.validate(realm, member, "Tournesol1"))).doesNotContain("Tournesol1");
        assertThat(text(provider.validate(realm, member, "tournesol"))).doesNotContain("tournesol");
    }

    @Test
    void anUnknownOptionIsRefusedByNameInTheRealmsLanguage() {
        assertThatExceptionOfType(PasswordPolicyConfigException.class)
                .isThrownBy(() -> provider.parseConfig("cnil-50 colour=red"))
                .withMessageContaining("Option inconnue")
                .withMessageContaining("colour");
    }

    @Test
    void withoutARealmTheKeyHasToDo() {
        lenient().when(session.getContext().getRealm()).thenReturn(null);

        assertThatExceptionOfType(PasswordPolicyConfigException.class)
                .isThrownBy(() -> provider.parseConfig("cnil-50 colour=red"))
                .withMessageContaining("colour");
    }

    private static String text(PolicyError refusal) {
        return ((String) refusal.getParameters()[0]).replace('\u00a0', ' ');
    }
}
