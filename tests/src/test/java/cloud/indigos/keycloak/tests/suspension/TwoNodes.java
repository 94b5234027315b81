package cloud.indigos.keycloak.tests.suspension;

import cloud.indigos.keycloak.tests.support.Audience;
import cloud.indigos.keycloak.tests.support.IndigosRealm;
import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import cloud.indigos.keycloak.tests.support.server.OwnServer;
import cloud.indigos.keycloak.tests.support.server.SharedDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.realm.ManagedRealm;
import org.keycloak.testframework.realm.RealmBuilder;
import org.keycloak.testframework.realm.UserBuilder;
import org.keycloak.util.JsonSerialization;

/** Two nodes on one PostgreSQL, each with the realm that the first has imported at its start. */
final class TwoNodes {

    /** Whom the imported realm brings with a suspension. */
    static final String SUSPENDED_BEFORE = "suspended-before";

    /** For how long an effect is the node's alone that has taken it. */
    static final Duration LEASE = Duration.ofSeconds(6);

    private static final String[] OFTEN = {
        "--spi-indigos-outbox--default--poll-seconds=1",
        "--spi-indigos-outbox--default--lease-seconds=" + LEASE.toSeconds(),
        "--spi-events-listener--indigos-standing--catch-up-seconds=1",
        "--spi-events-listener--indigos-standing--expiry-seconds=1",
        "--features=scim-api"
    };

    private final int mailPort = FreePorts.find();
    private final Listener service = Listener.prompt();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final MailServer mails = new MailServer("localhost", mailPort);
    private final SharedDatabase database = SharedDatabase.start();
    private ManagedRealm first;
    private ManagedRealm second;

    private TwoNodes() {
        open.add(database);
    }

    static TwoNodes start() throws IOException {
        TwoNodes nodes = new TwoNodes();
        nodes.startBoth();
        return nodes;
    }

    private void startBoth() throws IOException {
        OwnServer importing = OwnServer.node("first-node", database);
        RealmRepresentation realm = realm(importing.url());
        importing.importing(JsonSerialization.writeValueAsString(realm));
        open.add(importing.startAsNode(with("--import-realm")));
        OwnServer joining = importing.another("second-node");
        open.add(joining.startAsNode(OFTEN));
        first = managed(importing, realm);
        second = managed(joining, realm);
    }

    ManagedRealm first() {
        return first;
    }

    ManagedRealm second() {
        return second;
    }

    MailServer mails() {
        return mails;
    }

    /** Where the client {@link SuspensionRealm#MAILER} is told of sessions that end. */
    Listener service() {
        return service;
    }

    /** Changes the database behind the nodes' backs. */
    void execute(String sql) {
        database.execute(sql);
    }

    void stop() throws Exception {
        for (int i = open.size() - 1; i >= 0; i--) {
            open.get(i).close();
        }
        mails.stop();
        service.close();
    }

    private RealmRepresentation realm(String address) {
        RealmRepresentation realm = new SuspensionRealm()
                .configure(RealmBuilder.create())
                .smtp("localhost", mailPort, "sso@indigos.example")
                .scimEnabled(true)
                .users(UserBuilder.create(SUSPENDED_BEFORE)
                        .name("Claire", "Fontaine")
                        .email(SUSPENDED_BEFORE + "@indigos.example")
                        .enabled(true)
                        .password(Member.PASSWORD)
                        .attribute("indigos_standing", "suspended"))
                .build();
        client(realm, SuspensionRealm.MAILER).getAttributes().put("backchannel.logout.url", service.url());
        ProtocolMapperRepresentation scim = Audience.of(IndigosRealm.TOOL_CLIENT);
        scim.setConfig(Map.of(
                "included.custom.audience",
                address + "/realms/" + realm.getRealm() + "/scim/v2",
                "access.token.claim",
                "true"));
        client(realm, IndigosRealm.TOOL_CLIENT).setProtocolMappers(List.of(scim));
        return realm;
    }

    private static ClientRepresentation client(RealmRepresentation realm, String id) {
        return realm.getClients().stream()
                .filter(candidate -> candidate.getClientId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ManagedRealm managed(OwnServer node, RealmRepresentation realm) {
        Keycloak administrator = Keycloak.getInstance(
                node.url(), "master", OwnServer.ADMINISTRATOR, OwnServer.ADMINISTRATOR, "admin-cli");
        open.add(administrator);
        return new ManagedRealm(
                node.url() + "/realms/" + realm.getRealm(), realm, administrator.realm(realm.getRealm()));
    }

    private static String[] with(String option) {
        List<String> options = new ArrayList<>(List.of(OFTEN));
        options.add(option);
        return options.toArray(String[]::new);
    }
}
