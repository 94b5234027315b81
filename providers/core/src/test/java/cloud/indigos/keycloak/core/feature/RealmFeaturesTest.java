package cloud.indigos.keycloak.core.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.RealmModel;

class RealmFeaturesTest {

    private static final Finding OWN = Finding.error("own");

    private final RealmModel realm = realm("indigos");

    @Test
    void otherRealmsThatHaveAFeatureAreNamedByNameAndThoseThatKeepRemainsApart() {
        List<RealmModel> others =
                List.of(realm("voisins, installed"), realm("anciens, left"), realm("amis, installed"));

        assertThat(findings(others))
                .containsExactly(
                        OWN,
                        Finding.info("indigosFindingOtherRealms", "amis, installed, voisins, installed"),
                        Finding.warning("indigosFindingLeftInOtherRealms", "anciens, left"));
    }

    @Test
    void realmsThatHaveNothingOfItAreNotNamed() {
        assertThat(findings(List.of(realm("voisins")))).containsExactly(OWN);
    }

    private List<Finding> findings(List<RealmModel> others) {
        return new RealmFeatures(Map.of("charter", new Something()))
                .status(realm, others)
                .get(0)
                .findings();
    }

    private static RealmModel realm(String name) {
        RealmModel realm = mock(RealmModel.class);
        when(realm.getName()).thenReturn(name);
        return realm;
    }

    /** A feature that the realms' names tell of. */
    private static final class Something implements RealmFeature {

        @Override
        public boolean isInstalled(RealmModel realm) {
            return realm.getName().endsWith("installed");
        }

        @Override
        public boolean isPresent(RealmModel realm) {
            return isInstalled(realm) || realm.getName().endsWith("left");
        }

        @Override
        public List<Finding> check(RealmModel realm) {
            return List.of(OWN);
        }

        @Override
        public void install(RealmModel realm) {}

        @Override
        public void remove(RealmModel realm, RemovalOptions options) {}
    }
}
