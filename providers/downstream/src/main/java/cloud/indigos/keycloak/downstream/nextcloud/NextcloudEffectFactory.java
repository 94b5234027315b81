package cloud.indigos.keycloak.downstream.nextcloud;

import cloud.indigos.keycloak.downstream.service.MemberServiceEffectFactory;

/** The effect {@code nextcloud}; its options are described in {@code docs/services/nextcloud.md}. */
public final class NextcloudEffectFactory extends MemberServiceEffectFactory {

    public NextcloudEffectFactory() {
        super(NextcloudSettings.ID, values -> NextcloudSettings.read(values).map(Nextcloud::new));
    }
}
