package cloud.indigos.keycloak.core.feature;

import java.util.List;

/** Whether a realm has a feature, and what is wrong with it there. */
public record FeatureStatus(String id, boolean installed, List<Finding> findings) {

    public FeatureStatus {
        findings = List.copyOf(findings);
    }
}
