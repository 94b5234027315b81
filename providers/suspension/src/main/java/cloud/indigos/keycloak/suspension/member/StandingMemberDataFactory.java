package cloud.indigos.keycloak.suspension.member;

import cloud.indigos.keycloak.core.member.MemberData;
import cloud.indigos.keycloak.core.member.MemberDataFactory;
import org.keycloak.models.KeycloakSession;

/** Makes {@link StandingMemberData}. */
public final class StandingMemberDataFactory implements MemberDataFactory {

    @Override
    public String getId() {
        return "standing";
    }

    @Override
    public MemberData create(KeycloakSession session) {
        return new StandingMemberData(session);
    }
}
