package cloud.indigos.keycloak.core.feature;

import java.util.ArrayList;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * What a realm has, and what is wrong.
     *
     * @param others realms that may be named too, where something refers to our jars
     */
    public List<FeatureStatus> status(RealmModel realm, List<RealmModel> others) {
        return byId.entrySet().stream()
                .map(entry -> new FeatureStatus(
                        entry.getKey(),
                        entry.getValue().isInstalled(realm),
                        Stream.concat(
                                        entry.getValue().check(realm).stream(),
                                        elsewhere(entry.getValue(), others).stream())
                                .toList()))
                .toList();
    }

    private static List<Finding> elsewhere(RealmFeature feature, List<RealmModel> others) {
        List<Finding> findings = new ArrayList<>();
        String installed = names(others, feature::isInstalled);
        if (!installed.isEmpty()) {
            findings.add(feature.inOtherRealms(installed));
        }
        String left = names(others, other -> !feature.isInstalled(other) && feature.isPresent(other));
        if (!left.isEmpty()) {
            findings.add(Finding.warning("indigosFindingLeftInOtherRealms", left));
        }
        return findings;
    }

    private static String names(List<RealmModel> realms, Predicate<RealmModel> chosen) {
        return realms.stream().filter(chosen).map(RealmModel::getName).sorted().collect(Collectors.joining(", "));
    }
}
