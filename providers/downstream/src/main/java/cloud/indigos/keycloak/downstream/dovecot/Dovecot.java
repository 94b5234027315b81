package cloud.indigos.keycloak.downstream.dovecot;

import cloud.indigos.keycloak.downstream.service.MemberService;
import cloud.indigos.keycloak.downstream.service.ServiceCall;
import cloud.indigos.keycloak.downstream.settings.Secret;
import cloud.indigos.keycloak.downstream.settings.ServiceSettings;
import cloud.indigos.keycloak.suspension.effect.Outcome;
import java.io.IOException;
import java.util.Optional;
import org.keycloak.models.UserModel;

/**
 * Cuts members' open connections to Dovecot. Whether they may come back, Dovecot asks Keycloak itself at the next login;
 * so nothing is to be undone.
 */
record Dovecot(DovecotSettings details) implements MemberService {

    @Override
    public ServiceSettings settings() {
        return details.common();
    }

    @Override
    public Secret secret() {
        return details.apiKey();
    }

    @Override
    public Optional<String> nameOf(UserModel member) {
        return Optional.ofNullable(details.byEmail() ? member.getEmail() : member.getUsername());
    }

    @Override
    public boolean undoes() {
        return false;
    }

    @Override
    public boolean cuts() {
        return true;
    }

    @Override
    public Outcome apply(ServiceCall call, Subject subject, boolean refused) throws IOException {
        Optional<String> user = Optional.ofNullable(subject.note().name());
        if (user.isEmpty() || !(refused || subject.note().ended())) {
            return Outcome.done();
        }
        // Dovecot reads the name as a pattern: this one would cut others too.
        if (user.get().contains("*") || user.get().contains("?")) {
            return Outcome.giveUp("pattern-in-name");
        }
        return new Doveadm(details, call).kick(user.get()).outcome();
    }

    /** Kicks nobody: Keycloak lets no member have this name, and Dovecot reads it as no pattern. */
    @Override
    public Outcome probe(ServiceCall call) throws IOException {
        return new Doveadm(details, call).kick("<nobody>").outcome();
    }
}
