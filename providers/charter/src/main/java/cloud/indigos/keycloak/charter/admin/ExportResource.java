package cloud.indigos.keycloak.charter.admin;

import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import cloud.indigos.keycloak.charter.store.AcceptanceCounts;
import cloud.indigos.keycloak.charter.store.LedgerKey;
import cloud.indigos.keycloak.charter.store.LedgerSearch;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.events.admin.OperationType;
import org.keycloak.jose.jws.JWSBuilder;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;

/** {@code …/charter/export}: who accepted a version, signed so that anybody can check it by the realm's public keys. */
public class ExportResource {

    private static final String TYPE = "indigos-charter-export+jwt";

    private final Administration administration;

    ExportResource(Administration administration) {
        this.administration = administration;
    }

    /**
     * The statement, readable and signed.
     *
     * @param jws the same statement as a compact JWS (RFC 7515)
     */
    public record Export(Map<String, Object> statement, String jws) {}

    /** All acceptances of a version; needs {@code view-users}. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Export export(@QueryParam("version") Integer version) {
        administration.auth().users().requireView();
        Map<String, Object> statement = statement(administration.version(version));
        administration.record(
                "INDIGOS_CHARTER_EXPORT",
                OperationType.ACTION,
                Map.of("version", String.valueOf(statement.get("version"))));
        return new Export(statement, sign(statement));
    }

    private Map<String, Object> statement(CharterVersion version) {
        RealmModel realm = administration.realm();
        List<LedgerLine> acceptances = new LedgerSearch(administration.session(), realm)
                .accepted(version.number(), LedgerKey.BEGINNING, Integer.MAX_VALUE).stream()
                        .map(line -> LedgerLine.accepted(line.member(), line.entry()))
                        .toList();
        Map<String, Object> texts = new LinkedHashMap<>();
        administration
                .store()
                .texts(version.number())
                .forEach((CharterText text) -> texts.put(text.language(), text.sha256()));
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put(
                "iss",
                Urls.realmIssuer(administration.session().getContext().getUri().getBaseUri(), realm.getName()));
        statement.put("iat", RealmCharter.now().getEpochSecond());
        statement.put("version", version.number());
        statement.put("published", version.published().toString());
        statement.put("enforced_from", version.enforcedFrom().toString());
        statement.put("texts", texts);
        statement.put("acceptances", acceptances);
        statement.put("no_longer_kept", new AcceptanceCounts(administration.session(), realm).total(version.number()));
        return statement;
    }

    private String sign(Map<String, Object> statement) {
        String chosen = administration.realm().getDefaultSignatureAlgorithm();
        String algorithm = chosen == null || chosen.isBlank() ? Algorithm.RS256 : chosen;
        return new JWSBuilder()
                .type(TYPE)
                .jsonContent(statement)
                .sign(administration
                        .session()
                        .getProvider(SignatureProvider.class, algorithm)
                        .signer());
    }
}
