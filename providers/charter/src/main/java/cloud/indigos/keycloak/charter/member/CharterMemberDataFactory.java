package cloud.indigos.keycloak.charter.member;

import cloud.indigos.keycloak.charter.realm.RealmCharter;
import cloud.indigos.keycloak.charter.store.AcceptanceLedger;
import cloud.indigos.keycloak.core.member.MemberData;
import cloud.indigos.keycloak.core.member.MemberDataFactory;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The part {@code charter} of what a member sees of their own data: what they have accepted. */
public final class CharterMemberDataFactory implements MemberDataFactory {

    @Override
    public String getId() {
        return "charter";
    }

    @Override
    public MemberData create(KeycloakSession session) {
        return (realm, member, locale) -> new RealmCharter(session, realm).isInstalled()
                ? Optional.of(Map.of(
                        "current",
                        new MemberCharters(session, realm).isCurrent(member),
                        "accepted",
                        new AcceptanceLedger(session, realm)
                                .of(member.getId()).stream()
                                        .map(AcceptanceData::of)
                                        .toList()))
                : Optional.empty();
    }
}
