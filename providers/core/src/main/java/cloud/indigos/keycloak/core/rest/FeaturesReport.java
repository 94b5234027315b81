package cloud.indigos.keycloak.core.rest;

import cloud.indigos.keycloak.core.feature.FeatureStatus;
import cloud.indigos.keycloak.core.feature.Finding;
import java.util.List;
import java.util.Locale;

/** What {@code GET /admin/realms/{realm}/indigos} answers. */
public record FeaturesReport(String version, List<Feature> features) {

    /** One feature of the server, installed in the realm or not. */
    public record Feature(String id, boolean installed, List<Message> findings) {}

    /** A finding in the reader's language; {@code key} stays the same in all languages. */
    public record Message(String level, String key, String message) {}

    static FeaturesReport of(List<FeatureStatus> statuses, Texts texts) {
        return new FeaturesReport(
                FeaturesReport.class.getPackage().getImplementationVersion(),
                statuses.stream().map(status -> feature(status, texts)).toList());
    }

    private static Feature feature(FeatureStatus status, Texts texts) {
        return new Feature(
                status.id(),
                status.installed(),
                status.findings().stream()
                        .map(finding -> message(finding, texts))
                        .toList());
    }

    private static Message message(Finding finding, Texts texts) {
        return new Message(
                finding.level().name().toLowerCase(Locale.ROOT),
                finding.key(),
                texts.get(finding.key(), finding.parameters()));
    }
}
