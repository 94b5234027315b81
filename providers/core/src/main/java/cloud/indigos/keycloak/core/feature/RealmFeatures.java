package cloud.indigos.keycloak.core.feature;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** All features this server has jars for, and what a realm does with them. */
public final class RealmFeatures {

    /** Realm attribute by which an imported realm asks for features: {@code *} or ids separated by commas. */
    public static final String REQUESTED_ATTRIBUTE = "indigos.features";

    private static final String ALL = "*";

    private final NavigableMap<String, RealmFeature> byId;

    public RealmFeatures(KeycloakSession session) {
        this(session.listProviderIds(RealmFeature.class).stream()
                .collect(Collectors.toMap(Function.identity(), id -> session.getProvider(RealmFeature.class, id))));
    }

    RealmFeatures(Map<String, RealmFeature> byId) {
        this.byId = new TreeMap<>(byId);
    }

    /** The ids a comma-separated request names; all of them for {@code *}, an empty or a missing request. */
    public Set<String> resolve(String request) {
        if (request == null || request.isBlank() || request.strip().equals(ALL)) {
            return byId.keySet();
        }
        return Arrays.stream(request.split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public List<String> unknown(Collection<String> ids) {
        return ids.stream().filter(id -> !byId.containsKey(id)).sorted().toList();
    }

    public void install(RealmModel realm, Collection<String> ids) {
        byId.forEach((id, feature) -> {
            if (ids.contains(id)) {
                feature.install(realm);
            }
        });
    }

    /** Installs what an imported realm asked for by {@link #REQUESTED_ATTRIBUTE}; nothing when it asked for nothing. */
    public void installRequested(RealmModel realm) {
        Optional.ofNullable(realm.getAttribute(REQUESTED_ATTRIBUTE))
                .map(this::resolve)
                .ifPresent(ids -> install(realm, ids));
    }

    /** Before {@link #remove}, outside of any transaction. */
    public void prepareRemoval(RealmModel realm, Collection<String> ids, RemovalOptions options) {
        byId.descendingMap().forEach((id, feature) -> {
            if (ids.contains(id)) {
                feature.prepareRemoval(realm, options);
            }
        });
    }

    public void remove(RealmModel realm, Collection<String> ids, RemovalOptions options) {
        byId.descendingMap().forEach((id, feature) -> {
            if (ids.contains(id)) {
                feature.remove(realm, options);
            }
        });
        realm.removeAttribute(REQUESTED_ATTRIBUTE);
    }

    public List<FeatureStatus> status(RealmModel realm) {
        return byId.entrySet().stream()
                .map(entry -> new FeatureStatus(
                        entry.getKey(),
                        entry.getValue().isInstalled(realm),
                        entry.getValue().check(realm)))
                .toList();
    }
}
