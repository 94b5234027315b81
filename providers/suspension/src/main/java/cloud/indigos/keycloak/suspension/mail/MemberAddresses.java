package cloud.indigos.keycloak.suspension.mail;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;

/** Where a member can be written to. */
final class MemberAddresses {

    private MemberAddresses() {}

    /** The address of record and the one for when that mailbox is itself what a decision closes. */
    static List<String> of(UserModel member) {
        return Stream.of(member.getEmail(), member.getFirstAttribute(RecoveryAddress.ATTRIBUTE))
                .filter(address -> address != null && !address.isBlank())
                .map(String::strip)
                .distinct()
                .toList();
    }
}
