package cloud.indigos.keycloak.charter.member;

import cloud.indigos.keycloak.charter.realm.RealmCharter;
import cloud.indigos.keycloak.charter.store.AcceptanceLedger;
import cloud.indigos.keycloak.charter.store.AnswerLedger;
import cloud.indigos.keycloak.core.member.MemberData;
import cloud.indigos.keycloak.core.member.MemberDataFactory;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The part {@code charter} of what a member sees of their own data: what they have accepted, and their other answers. */
public final class CharterMemberDataFactory implements MemberDataFactory {

    /** Both lists from the oldest on. */
    record View(boolean current, List<AcceptanceData> accepted, List<AnswerData> answers) {}

    @Override
    public String getId() {
        return "charter";
    }

    @Override
    public MemberData create(KeycloakSession session) {
        return (realm, member, locale) -> new RealmCharter(session, realm).isInstalled()
                ? Optional.of(view(session, realm, member))
                : Optional.empty();
    }

    private static View view(KeycloakSession session, RealmModel realm, UserModel member) {
        return new View(
                new MemberCharters(session, realm).isCurrent(member),
                new AcceptanceLedger(session, realm)
                        .of(member.getId()).stream().map(AcceptanceData::of).toList(),
                new AnswerLedger(session, realm)
                        .of(member.getId()).stream().map(AnswerData::of).toList());
    }
}
