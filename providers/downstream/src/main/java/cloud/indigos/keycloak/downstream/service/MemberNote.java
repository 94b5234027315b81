package cloud.indigos.keycloak.downstream.service;

import cloud.indigos.keycloak.suspension.effect.EffectJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.keycloak.models.UserModel;
import org.keycloak.util.JsonSerialization;

/**
 * What must be known of a member who may be gone when the service is called.
 *
 * @param name by which the service knows the member; null when it goes by their id, or there is none
 * @param refused what was decided
 * @param ended whether what is open ends though nothing is refused: somebody else may be using it
 */
public record MemberNote(String name, boolean refused, boolean ended) {

    static MemberNote of(MemberService service, UserModel member, boolean refused, boolean ended) {
        return new MemberNote(service.nameOf(member).orElse(null), refused, ended);
    }

    static MemberNote of(EffectJob job) {
        try {
            return JsonSerialization.readValue(job.payload(), MemberNote.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String toPayload() {
        try {
            return JsonSerialization.writeValueAsString(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
