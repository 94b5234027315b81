package cloud.indigos.keycloak.charter.claims;

import cloud.indigos.keycloak.charter.member.MemberCharters;
import java.util.Optional;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;

/** {@code indigos_charter_current}: whether the member has accepted the major version in force. */
public final class CharterCurrentClaimMapper extends CharterClaim {

    private static final String ID = "indigos-charter-current-mapper";
    private static final String CLAIM = "indigos_charter_current";

    public CharterCurrentClaimMapper() {
        super(ID, CLAIM);
    }

    public static ProtocolMapperModel model() {
        return model(ID, CLAIM, true);
    }

    @Override
    Optional<Object> value(MemberCharters charters, UserModel member) {
        return Optional.of(charters.isCurrent(member));
    }

    @Override
    public String getDisplayType() {
        return "Indigos charter: current";
    }

    @Override
    public String getHelpText() {
        return "indigos_charter_current: true when the member has accepted the major version in force";
    }
}
