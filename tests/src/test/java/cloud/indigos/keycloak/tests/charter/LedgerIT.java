package cloud.indigos.keycloak.tests.charter;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.Answer;
import cloud.indigos.keycloak.tests.support.Caller;
import cloud.indigos.keycloak.tests.support.Http;
import cloud.indigos.keycloak.tests.support.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.testframework.annotations.InjectRealm;
import org.keycloak.testframework.annotations.KeycloakIntegrationTest;
import org.keycloak.testframework.realm.ManagedRealm;

/** What the association can prove, and what it forgets. */
@KeycloakIntegrationTest
class LedgerIT {

    private static final String LIST = "/charter/acceptances";

    @InjectRealm(config = CharterRealm.class)
    ManagedRealm realm;

    private Caller administrator;
    private Caller volunteer;
    private Reader accepted;
    private Reader declined;

    @BeforeEach
    void oneMemberWhoAcceptedAndOneWhoDeclined() {
        administrator = Caller.of(realm, Person.RACHEL).reading("en");
        volunteer = Caller.of(realm, Person.VALENTINE).reading("en");
        accepted = Reader.in(realm);
        accepted.accept();
        declined = Reader.in(realm);
        declined.signIn().press("decline").press("leave");
    }

    @Test
    void aVolunteerSeesWhoAcceptedWhoDeclinedAndWhoHasNotAnswered() {
        assertThat(volunteer.admin("GET", LIST).json()).anySatisfy(line -> {
            assertThat(line.get("username").asText()).isEqualTo(accepted.username());
            assertThat(line.get("client").asText()).isEqualTo(CharterRealm.SERVICE);
        });

        JsonNode refusals = volunteer.admin("GET", LIST + "?status=declined").json();
        assertThat(refusals.findValuesAsText("username"))
                .contains(declined.username())
                .doesNotContain(accepted.username());

        assertThat(volunteer.admin("GET", LIST + "?status=pending").json().findValuesAsText("username"))
                .contains(declined.username(), "amina", "bruno")
                .doesNotContain(accepted.username())
                .noneMatch(username -> username.startsWith("service-account"));
    }

    @Test
    void aListComesInPagesOfWhichEachLeadsToTheNext() {
        Reader.in(realm).accept();
        Reader secondToDecline = Reader.in(realm);
        secondToDecline.signIn().press("decline").press("leave");

        for (String status : List.of("accepted", "pending", "declined")) {
            List<String> all = volunteer
                    .admin("GET", LIST + "?max=1000&status=" + status)
                    .json()
                    .findValuesAsText("username");
            assertThat(all).as(status).hasSizeGreaterThan(1);
            assertThat(usernamesPageByPage("?max=1&status=" + status)).isEqualTo(all);
        }
        assertThat(volunteer.admin("GET", LIST + "?max=0").status()).isEqualTo(400);
        assertThat(volunteer.admin("GET", LIST + "?max=1001").status()).isEqualTo(400);
        assertThat(volunteer.admin("GET", LIST + "?after=rubbish").status()).isEqualTo(400);
        assertThat(volunteer.admin("GET", LIST + "?status=pending&after=%00").status())
                .isEqualTo(400);
        assertThat(volunteer.admin("GET", LIST + "?status=perhaps").status()).isEqualTo(400);
        assertThat(volunteer.admin("GET", LIST + "?version=9").status()).isEqualTo(404);
    }

    private List<String> usernamesPageByPage(String query) {
        List<String> usernames = new ArrayList<>();
        Optional<String> next = Optional.of(query);
        while (next.isPresent()) {
            Answer page = volunteer.admin("GET", LIST + next.get());
            usernames.addAll(page.json().findValuesAsText("username"));
            next = page.headers()
                    .firstValue("Link")
                    .map(link -> link.replaceAll("^<[^?]*(\\?[^>]*)>; ?rel=\"next\"$", "$1"));
        }
        return usernames;
    }

    @Test
    void aSpreadsheetOpensTheList() {
        Answer csv = Http.send(
                "GET",
                realm.getBaseUrl().replace("/realms/", "/admin/realms/") + "/indigos" + LIST,
                request -> request.header("Authorization", "Bearer " + volunteer.token())
                        .header("Accept", "text/csv"));

        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.body().lines())
                .first()
                .isEqualTo("member,username,status,version,language,sha256,at,client,how");
        assertThat(csv.body()).contains("\"" + accepted.username() + "\",\"accepted\",\"1\",\"fr\"");
    }

    @Test
    void theRateCountsMembersAndDays() {
        JsonNode before = administrator.admin("GET", "/charter/rate").json();

        Reader.in(realm).accept();
        Reader.in(realm);

        JsonNode after = administrator.admin("GET", "/charter/rate").json();
        assertThat(after.get("version").asInt()).isEqualTo(1);
        assertThat(after.get("accepted").asInt())
                .isEqualTo(before.get("accepted").asInt() + 1);
        assertThat(after.get("pending").asInt()).isEqualTo(before.get("pending").asInt() + 1);
        assertThat(acceptances(after)).isEqualTo(acceptances(before) + 1);
    }

    @Test
    void membersReadNobodysAcceptances() {
        Caller member = Caller.of(realm, Person.AMINA);

        assertThat(member.admin("GET", LIST).status()).isEqualTo(403);
        assertThat(member.admin("GET", "/charter/export").status()).isEqualTo(403);
        assertThat(member.admin("GET", "/charter/rate").status()).isEqualTo(403);
        assertThat(member.admin("POST", LIST, "application/json", "{\"member\": \"bruno\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anErasedMemberLeavesTheLedgerAndStillCounts() {
        JsonNode before = administrator.admin("GET", "/charter/rate").json();

        realm.admin().users().get(accepted.id()).remove();

        Answer lines = volunteer.admin("GET", LIST + "?max=1000");
        assertThat(lines.body()).doesNotContain(accepted.id(), accepted.username());
        assertThat(lines.json()).anySatisfy(line -> {
            assertThat(line.get("version").asInt()).isEqualTo(1);
            assertThat(line.has("member") || line.has("username") || line.has("client"))
                    .isFalse();
        });
        JsonNode after = administrator.admin("GET", "/charter/rate").json();
        assertThat(after.get("accepted").asInt())
                .isEqualTo(before.get("accepted").asInt() - 1);
        assertThat(acceptances(after)).isEqualTo(acceptances(before));
    }

    @Test
    void anybodyCanCheckTheExportByTheRealmsPublicKeys() throws Exception {
        JsonNode export = volunteer.admin("GET", "/charter/export").json();
        String[] jws = export.get("jws").asText().split("\\.", -1);

        JsonNode signed = decode(jws[1]);
        assertThat(signed).isEqualTo(export.get("statement"));
        assertThat(signed.get("iss").asText()).isEqualTo(realm.getBaseUrl());
        assertThat(signed.get("acceptances").findValuesAsText("member")).contains(accepted.id());

        JsonNode header = decode(jws[0]);
        assertThat(header.get("alg").asText()).isEqualTo("RS256");
        JsonNode key = key(header.get("kid").asText());
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.get("n")), number(key.get("e")))));
        signature.update((jws[0] + "." + jws[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(jws[2]))).isTrue();
    }

    private static int acceptances(JsonNode rate) {
        int sum = 0;
        for (JsonNode day : rate.get("days")) {
            sum += day.get("accepted").asInt();
        }
        return sum;
    }

    private JsonNode key(String id) {
        JsonNode keys = Http.send("GET", realm.getBaseUrl() + "/protocol/openid-connect/certs", request -> request)
                .json()
                .get("keys");
        for (JsonNode key : keys) {
            if (key.get("kid").asText().equals(id)) {
                return key;
            }
        }
        throw new AssertionError("No key " + id + " in " + keys);
    }

    private static JsonNode decode(String part) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(part));
    }

    private static BigInteger number(JsonNode base64) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(base64.asText()));
    }
}
