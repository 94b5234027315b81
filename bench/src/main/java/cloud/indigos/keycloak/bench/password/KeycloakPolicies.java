package cloud.indigos.keycloak.bench.password;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.DigitsPasswordPolicyProviderFactory;
import org.keycloak.policy.LengthPasswordPolicyProviderFactory;
import org.keycloak.policy.LowerCasePasswordPolicyProviderFactory;
import org.keycloak.policy.NotUsernamePasswordPolicyProviderFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.policy.SpecialCharsPasswordPolicyProviderFactory;
import org.keycloak.policy.UpperCasePasswordPolicyProviderFactory;

/** Keycloak's built-in policies outside a server: a session and a realm that know nothing but the policy. */
final class KeycloakPolicies {

    private static final Map<String, PasswordPolicyProviderFactory> FACTORIES = List.of(
                    new LengthPasswordPolicyProviderFactory(),
                    new DigitsPasswordPolicyProviderFactory(),
                    new LowerCasePasswordPolicyProviderFactory(),
                    new UpperCasePasswordPolicyProviderFactory(),
                    new SpecialCharsPasswordPolicyProviderFactory(),
                    new NotUsernamePasswordPolicyProviderFactory())
            .stream()
            .collect(Collectors.toMap(PasswordPolicyProviderFactory::getId, Function.identity()));

    private final PasswordPolicy policy;
    private final List<PasswordPolicyProvider> providers;

    KeycloakPolicies(String config) {
        RealmModel realm = only(RealmModel.class, "getPasswordPolicy", args -> policy());
        KeycloakContext context = only(KeycloakContext.class, "getRealm", args -> realm);
        KeycloakSession inRealm = only(KeycloakSession.class, "getContext", args -> context);
        KeycloakSession parsing = only(
                KeycloakSession.class,
                "getProvider",
                args -> FACTORIES.get(args[1]).create(inRealm));
        this.policy = PasswordPolicy.parse(parsing, config);
        this.providers = policy.getPolicies().stream()
                .map(id -> FACTORIES.get(id).create(inRealm))
                .toList();
    }

    boolean accepts(Sample sample) {
        return providers.stream().allMatch(provider -> provider.validate(sample.username(), sample.password()) == null);
    }

    private PasswordPolicy policy() {
        return policy;
    }

    private static <T> T only(Class<T> type, String method, Function<Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, args) -> {
            if (called.getName().equals(method)) {
                return answer.apply(args);
            }
            throw new UnsupportedOperationException(called.toString());
        }));
    }
}
