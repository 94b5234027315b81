package cloud.indigos.keycloak.tests.support.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.util.Map;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.ComponentResource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.testframework.realm.ManagedRealm;

/** An LDAP directory that the realm reads its members from; what is decided about them stays in Keycloak. */
public final class Directory implements AutoCloseable {

    private static final String BASE = "dc=indigos,dc=example";
    private static final String READER = "cn=reader," + BASE;
    private static final String SECRET = "secret-of-the-reader";

    private final InMemoryDirectoryServer server;
    private final ManagedRealm realm;
    private final String component;

    private Directory(InMemoryDirectoryServer server, ManagedRealm realm, String component) {
        this.server = server;
        this.realm = realm;
        this.component = component;
    }

    /** Keycloak keeps what it writes about the members. */
    public static Directory of(ManagedRealm realm) {
        return of(realm, "UNSYNCED");
    }

    /** Keycloak writes nothing about the members. */
    public static Directory readOnly(ManagedRealm realm) {
        return of(realm, "READ_ONLY");
    }

    private static Directory of(ManagedRealm realm, String editMode) {
        try {
            InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(BASE);
            config.setListenerConfigs(
                    InMemoryListenerConfig.createLDAPConfig("loopback", InetAddress.getLoopbackAddress(), 0, null));
            config.addAdditionalBindCredentials(READER, SECRET);
            InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
            server.add("dn: " + BASE, "objectClass: domain", "dc: indigos");
            server.startListening();
            return new Directory(server, realm, federate(realm, server.getListenPort(), editMode));
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    /** From now on Keycloak writes nothing about the members. */
    public void becomeReadOnly() {
        ComponentResource federation = realm.admin().components().component(component);
        ComponentRepresentation changed = federation.toRepresentation();
        changed.getConfig().putSingle("editMode", "READ_ONLY");
        federation.update(changed);
    }

    /** Adds somebody whom Keycloak has not seen. */
    public void add(String username, String password) {
        try {
            server.add(
                    "dn: uid=" + username + "," + BASE,
                    "objectClass: inetOrgPerson",
                    "uid: " + username,
                    "cn: Claire",
                    "sn: Fontaine",
                    "mail: " + username + "@indigos.example",
                    "userPassword: " + password);
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String federate(ManagedRealm realm, int port, String editMode) {
        ComponentRepresentation component = new ComponentRepresentation();
        component.setName("directory");
        component.setProviderId("ldap");
        component.setProviderType("org.keycloak.storage.UserStorageProvider");
        component.setConfig(new MultivaluedHashMap<>());
        Map.ofEntries(
                        Map.entry("connectionUrl", "ldap://localhost:" + port),
                        Map.entry("bindDn", READER),
                        Map.entry("bindCredential", SECRET),
                        Map.entry("authType", "simple"),
                        Map.entry("vendor", "other"),
                        Map.entry("editMode", editMode),
                        Map.entry("usersDn", BASE),
                        Map.entry("usernameLDAPAttribute", "uid"),
                        Map.entry("rdnLDAPAttribute", "uid"),
                        Map.entry("uuidLDAPAttribute", "entryUUID"),
                        Map.entry("userObjectClasses", "inetOrgPerson"))
                .forEach(component.getConfig()::putSingle);
        try (Response response = realm.admin().components().add(component)) {
            assertThat(response.getStatus()).isEqualTo(201);
            return CreatedResponseUtil.getCreatedId(response);
        }
    }

    @Override
    public void close() {
        realm.admin().components().component(component).remove();
        server.shutDown(true);
    }
}
