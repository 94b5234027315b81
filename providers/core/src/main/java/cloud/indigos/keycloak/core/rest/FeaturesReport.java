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

    /** As somebody reads it; whoever may not view users is told of no member by name. */
    static FeaturesReport of(List<FeatureStatus> statuses, Texts texts, boolean viewsUsers) {
        return new FeaturesReport(
                FeaturesReport.class.getPackage().getImplementationVersion(),
                statuses.stream()
                        .map(status -> feature(status, texts, viewsUsers))
                        .toList());
    }

    private static Feature feature(FeatureStatus status, Texts texts, boolean viewsUsers) {
        return new Feature(
                status.id(),
                status.installed(),
                status.findings().stream()
                        .map(finding -> message(finding, texts, viewsUsers))
                        .toList());
    }

    private static Message message(Finding finding, Texts texts, boolean viewsUsers) {
        String text = texts.get(finding.key(), finding.parameters());
        boolean namesMembers = viewsUsers && !finding.members().isEmpty();
        return new Message(
                finding.level().name().toLowerCase(Locale.ROOT),
                finding.key(),
                namesMembers ? texts.get("indigosFindingMembers", text, String.join(", ", finding.members())) : text);
    }
}
