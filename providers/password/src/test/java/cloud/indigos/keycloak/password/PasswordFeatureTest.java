package cloud.indigos.keycloak.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import cloud.indigos.keycloak.core.feature.Finding;
import cloud.indigos.keycloak.core.feature.RemovalOptions;
import cloud.indigos.keycloak.password.blocklist.Blocklist;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.HistoryPasswordPolicyProviderFactory;
import org.keycloak.policy.PasswordPolicyProvider;

class PasswordFeatureTest {

    private final KeycloakSession session = mock(KeycloakSession.class);
    private final RealmModel realm = realm("indigos");
    private final PasswordFeature feature = new PasswordFeature(session);

    @BeforeEach
    void aServer() {
        lenient().when(session.getContext()).thenReturn(mock(KeycloakContext.class));
        lenient()
                .when(session.getProvider(PasswordPolicyProvider.class, PassayPolicyProviderFactory.ID))
                .thenReturn(new PassayPolicyProvider(session, Blocklist.empty()));
        PasswordPolicyProvider history = new HistoryPasswordPolicyProviderFactory().create(session);
        lenient()
                .when(session.getProvider(PasswordPolicyProvider.class, PasswordPolicy.PASSWORD_HISTORY_ID))
                .thenReturn(history);
    }

    @Test
    void installingKeepsTheOtherPolicies() {
        policy(realm, "passwordHistory(3)");

        feature.install(realm);

        assertThat(policy(realm)).isEqualTo("passwordHistory(3) and indigos-passay(cnil-50)");
        assertThat(feature.isInstalled(realm)).isTrue();
    }

    @Test
    void installingAgainKeepsWhatTheAdministratorSet() {
        policy(realm, "indigos-passay(cnil-80 length=16)");

        feature.install(realm);

        assertThat(policy(realm)).isEqualTo("indigos-passay(cnil-80 length=16)");
    }

    @Test
    void removingLeavesTheOtherPolicies() {
        policy(realm, "passwordHistory(3)");
        feature.install(realm);

        feature.remove(realm, new RemovalOptions(Map.of(), mock()));

        assertThat(policy(realm)).isEqualTo("passwordHistory(3)");
        assertThat(feature.isInstalled(realm)).isFalse();
        assertThat(feature.check(realm)).isEmpty();
    }

    @Test
    void removingTheOnlyPolicyLeavesNone() {
        feature.install(realm);

        feature.remove(realm, new RemovalOptions(Map.of(), mock()));

        assertThat(policy(realm)).isNull();
    }

    @Test
    void aPolicyThatAnAdministratorTookOutIsMissed() {
        feature.install(realm);
        policy(realm, "passwordHistory(3)");

        assertThat(feature.isInstalled(realm)).isTrue();
        assertThat(feature.check(realm)).containsExactly(Finding.error("indigosPasswordPolicyLost"));
    }

    @Test
    void theDefaultProfileWantsBruteForceDetection() {
        feature.install(realm);
        assertThat(feature.check(realm)).containsExactly(Finding.warning("indigosPasswordBruteForceOff"));

        lenient().when(realm.isBruteForceProtected()).thenReturn(true);
        assertThat(feature.check(realm)).isEmpty();
    }

    @Test
    void theStrongerProfileDoesNot() {
        policy(realm, "indigos-passay(cnil-80)");

        assertThat(feature.check(realm)).isEmpty();
    }

    @Test
    void otherRealmsThatNeedTheJarAreNamed() {
        assertThat(feature.inOtherRealms("voisins")).isEqualTo(Finding.info("indigosPasswordOtherRealms", "voisins"));
    }

    private String policy(RealmModel realm) {
        return realm.getPasswordPolicy().toString();
    }

    private void policy(RealmModel realm, String policy) {
        realm.setPasswordPolicy(PasswordPolicy.parse(session, policy));
    }

    /** A realm that keeps its password policy and attributes. */
    private static RealmModel realm(String name) {
        RealmModel realm = mock(RealmModel.class);
        Map<String, Object> state = new HashMap<>(Map.of("policy", PasswordPolicy.empty()));
        state.put("policy", PasswordPolicy.build().build(null));
        lenient().when(realm.getId()).thenReturn(name);
        lenient().when(realm.getName()).thenReturn(name);
        lenient().when(realm.getPasswordPolicy()).thenAnswer(call -> state.get("policy"));
        lenient()
                .doAnswer(call -> state.put("policy", call.getArgument(0)))
                .when(realm)
                .setPasswordPolicy(any());
        lenient()
                .doAnswer(call -> state.put(call.getArgument(0), call.getArgument(1)))
                .when(realm)
                .setAttribute(anyString(), any(Boolean.class));
        lenient()
                .when(realm.getAttribute(anyString(), anyBoolean()))
                .thenAnswer(call -> state.getOrDefault(call.<String>getArgument(0), call.getArgument(1)));
        lenient()
                .doAnswer(call -> state.remove(call.<String>getArgument(0)))
                .when(realm)
                .removeAttribute(anyString());
        return realm;
    }
}
