package cloud.indigos.keycloak.password.change;

import java.util.List;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * A member's password as it is stored. Nobody knows it in clear, not even when the member changes it; whether a new one is
 * the old one with another end can be tried, at the price of a hash for each try.
 */
public final class CurrentPassword {

    private final KeycloakSession session;
    private final UserModel member;

    public CurrentPassword(KeycloakSession session, UserModel member) {
        this.session = session;
        this.member = member;
    }

    /** Whether it is this one, or this one but for the end. Compares {@value EarlierForms#MOST} hashes at most. */
    public boolean isLike(String password) {
        List<String> forms = EarlierForms.of(password);
        return member.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .limit(1)
                .map(PasswordCredentialModel::createFromCredentialModel)
                .anyMatch(current -> isAny(forms, current));
    }

    private boolean isAny(List<String> forms, PasswordCredentialModel current) {
        PasswordHashProvider hash = session.getProvider(
                PasswordHashProvider.class, current.getPasswordCredentialData().getAlgorithm());
        return hash != null && forms.stream().anyMatch(form -> hash.verify(form, current));
    }
}
