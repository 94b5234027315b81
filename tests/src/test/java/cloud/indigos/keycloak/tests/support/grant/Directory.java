package cloud.indigos.keycloak.tests.support.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldif.LDIFException;
import jakarta.ws.rs.core.Response;
import java.net.InetAddress;
import java.util.Map;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.ComponentResource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.representations.idm.SynchronizationResultRepresentation;
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

    /** Keycloak writes to the directory what a mapper maps, and keeps the rest. */
    public static Directory writable(ManagedRealm realm) {
        return of(realm, "WRITABLE");
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
        configure("editMode", "READ_ONLY");
    }

    /** From now on Keycloak remembers nothing that it has read of the members, beyond what it has imported. */
    public void beForgotten() {
        configure("cachePolicy", "NO_CACHE");
    }

    private void configure(String setting, String value) {
        ComponentResource federation = realm.admin().components().component(component);
        ComponentRepresentation changed = federation.toRepresentation();
        changed.getConfig().putSingle(setting, value);
        federation.update(changed);
    }

    /**
     * From now on an attribute of the directory is one of Keycloak's members, or a property such as {@code enabled}.
     *
     * @param always whether the directory is asked each time, and not by the synchronisation alone
     */
    public void map(String attribute, String memberAttribute, boolean always) {
        ComponentRepresentation mapper = new ComponentRepresentation();
        mapper.setName(memberAttribute);
        mapper.setParentId(component);
        mapper.setProviderId("user-attribute-ldap-mapper");
        mapper.setProviderType("org.keycloak.storage.ldap.mappers.LDAPStorageMapper");
        mapper.setConfig(new MultivaluedHashMap<>());
        Map.of(
                        "ldap.attribute",
                        attribute,
                        "user.model.attribute",
                        memberAttribute,
                        "read.only",
                        "false",
                        "always.read.value.from.ldap",
                        String.valueOf(always))
                .forEach(mapper.getConfig()::putSingle);
        create(realm, mapper);
    }

    /** What the directory says of somebody; null when it says nothing. */
    public String get(String username, String attribute) {
        try {
            return server.getEntry(dn(username)).getAttributeValue(attribute);
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Changes what the directory says of somebody. */
    public void set(String username, String attribute, String value) {
        try {
            server.modify(dn(username), new Modification(ModificationType.REPLACE, attribute, value));
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has Keycloak read all of it again, as its timer does. */
    public void synchronize() {
        SynchronizationResultRepresentation result =
                realm.admin().userStorage().syncUsers(component, "triggerFullSync");
        assertThat(result.getFailed()).isZero();
        assertThat(result.getUpdated()).isPositive();
    }

    /** The id that somebody has whom Keycloak does not import. */
    public String idOf(String username) {
        return "f:" + component + ":" + username;
    }

    /** Has Keycloak remove all that it has imported, as its button does. */
    public void removeImported() {
        realm.admin().userStorage().removeImportedUsers(component);
    }

    /** Adds somebody whom Keycloak has not seen. */
    public void add(String username, String password) {
        try {
            server.add(
                    "dn: " + dn(username),
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

    private static String dn(String username) {
        return "uid=" + username + "," + BASE;
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
        return create(realm, component);
    }

    private static String create(ManagedRealm realm, ComponentRepresentation component) {
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
