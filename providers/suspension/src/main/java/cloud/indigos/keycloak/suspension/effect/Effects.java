package cloud.indigos.keycloak.suspension.effect;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The effects this server knows, by kind. */
public record Effects(Map<String, Effect> byKind) {

    public static Effects of(KeycloakSession session) {
        Map<String, Effect> effects = new TreeMap<>();
        session.listProviderIds(Effect.class)
                .forEach(kind -> effects.put(kind, session.getProvider(Effect.class, kind)));
        return new Effects(effects);
    }

    /** Those on services that belong to a realm. */
    public Map<String, ServiceEffect> servicesOf(RealmModel realm) {
        Map<String, ServiceEffect> services = new TreeMap<>();
        byKind.forEach((kind, effect) -> {
            if (effect instanceof ServiceEffect service && service.serves(realm)) {
                services.put(kind, service);
            }
        });
        return services;
    }

    Set<String> inOrder() {
        return kinds(Effect::isInOrder);
    }

    /** The kinds of all that are on services. */
    public Set<String> services() {
        return kinds(ServiceEffect.class::isInstance);
    }

    boolean isService(String kind) {
        return Optional.ofNullable(byKind.get(kind))
                .filter(ServiceEffect.class::isInstance)
                .isPresent();
    }

    private Set<String> kinds(Predicate<Effect> chosen) {
        return byKind.entrySet().stream()
                .filter(entry -> chosen.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
