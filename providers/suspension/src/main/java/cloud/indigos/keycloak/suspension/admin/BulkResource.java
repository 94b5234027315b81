package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.core.member.SentId;
import cloud.indigos.keycloak.suspension.bulk.BulkRun;
import cloud.indigos.keycloak.suspension.bulk.BulkStore;
import cloud.indigos.keycloak.suspension.bulk.BulkStore.Bulk;
import cloud.indigos.keycloak.suspension.ledger.Note;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.util.JsonSerialization;

/** {@code …/standings/bulk}: one decision about many members, after a leak say. */
@Produces(MediaType.APPLICATION_JSON)
public class BulkResource {

    private static final int MOST_MEMBERS = 10_000;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final Administration administration;
    private final KeycloakSession session;

    BulkResource(Administration administration) {
        this.administration = administration;
        this.session = administration.session();
    }

    /**
     * Decides about each member by the console's rules, each for itself: what is refused about one keeps no other. Sent
     * again with the same key it decides about nobody twice, finishes what was interrupted or failed, and reports the rest as
     * before.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public BulkReport decide(@HeaderParam("Idempotency-Key") String key, BulkInput input) {
        administration.auth().users().requireQuery();
        requireComplete(key, input);
        Bulk bulk = begun(key, sha256(input));
        endOwnTransaction();
        new BulkRun(session, bulk.id(), input.members(), new BulkDecision(administration, input.decision())).finish();
        return KeycloakModelUtils.runJobInTransactionWithResult(
                session.getKeycloakSessionFactory(),
                reading -> BulkReport.of(input.members(), new BulkStore(reading).lines(bulk.id())));
    }

    /** The chunks have their own; this request's would hold a connection, and time out before a long call is done. */
    private void endOwnTransaction() {
        session.getTransactionManager().commit();
    }

    private void requireComplete(String key, BulkInput input) {
        if (key == null || !KEY.matcher(key).matches()) {
            throw administration.errors().badRequest("indigosStandingsErrorKey");
        }
        if (input == null || input.members() == null) {
            throw administration.errors().badRequest("indigosStandingsErrorNoBody");
        }
        administration.requireStanding(input.decision());
        List<String> members = input.members();
        boolean usable = members.stream().allMatch(BulkResource::isName);
        if (members.isEmpty()
                || members.size() > MOST_MEMBERS
                || !usable
                || new HashSet<>(members).size() < members.size()) {
            throw administration.errors().badRequest("indigosStandingsErrorMembers", MOST_MEMBERS);
        }
        if (input.decision().noteInput().text().length() > Note.LONGEST) {
            throw administration.errors().badRequest("indigosStandingsErrorNoNote", Note.LONGEST);
        }
    }

    private static boolean isName(String name) {
        return SentId.isPossible(name) && !name.isBlank();
    }

    /** The call of this key, begun now or before. */
    private Bulk begun(String key, String sha256) {
        Bulk bulk;
        try {
            bulk = begin(key, sha256);
        } catch (ModelDuplicateException e) {
            bulk = begin(key, sha256);
        }
        if (!bulk.requestSha256().equals(sha256)) {
            throw administration.errors().conflict("indigosStandingsErrorKeyReused");
        }
        return bulk;
    }

    private Bulk begin(String key, String sha256) {
        String actor = administration.actor().userId();
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), beginning -> {
            BulkStore store = new BulkStore(beginning);
            return store.find(administration.realm(), actor, key)
                    .orElseGet(() -> store.begin(administration.realm(), actor, key, sha256, CurrentStanding.now()));
        });
    }

    private static String sha256(BulkInput input) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(JsonSerialization.writeValueAsBytes(input)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
