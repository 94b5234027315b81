package cloud.indigos.keycloak.charter.claims;

import cloud.indigos.keycloak.charter.member.MemberCharters;
import java.util.Optional;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserModel;

/** {@code indigos_charter}: number of the version the member has accepted last, left out when there is none. */
public final class CharterClaimMapper extends CharterClaim {

    private static final String ID = "indigos-charter-mapper";
    private static final String CLAIM = "indigos_charter";

    public CharterClaimMapper() {
        super(ID, CLAIM);
    }

    public static ProtocolMapperModel model() {
        return model(ID, CLAIM, false);
    }

    @Override
    Optional<Object> value(MemberCharters charters, UserModel member) {
        return Optional.of(charters.of(member).accepted())
                .filter(number -> number > 0)
                .map(String::valueOf);
    }

    @Override
    public String getDisplayType() {
        return "Indigos charter: accepted version";
    }

    @Override
    public String getHelpText() {
        return "indigos_charter: the version the member has accepted last, left out when there is none";
    }
}
