package cloud.indigos.keycloak.core.scope;

import java.util.Optional;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;

/** The client scope {@code indigos}, by which services get our claims; it exists while a feature has a mapper in it. */
public final class IndigosScope {

    public static final String NAME = "indigos";

    private final RealmModel realm;

    public IndigosScope(RealmModel realm) {
        this.realm = realm;
    }

    public Optional<ClientScopeModel> find() {
        return Optional.ofNullable(KeycloakModelUtils.getClientScopeByName(realm, NAME));
    }

    public Optional<ProtocolMapperModel> findMapper(String name) {
        return find().map(scope -> scope.getProtocolMapperByName(OIDCLoginProtocol.LOGIN_PROTOCOL, name));
    }

    /** Adds the mapper if the scope has none of that name; a new scope becomes a default one of every client there is. */
    public void addMapper(ProtocolMapperModel mapper) {
        ClientScopeModel scope = find().orElseGet(this::create);
        if (scope.getProtocolMapperByName(mapper.getProtocol(), mapper.getName()) == null) {
            scope.addProtocolMapper(mapper);
        }
    }

    public void removeMapper(String name) {
        find().ifPresent(scope -> {
            ProtocolMapperModel mapper = scope.getProtocolMapperByName(OIDCLoginProtocol.LOGIN_PROTOCOL, name);
            if (mapper != null) {
                scope.removeProtocolMapper(mapper);
            }
            if (scope.getProtocolMappersStream().findAny().isEmpty()) {
                realm.removeClientScope(scope.getId());
            }
        });
    }

    /**
     * Only a new scope is given to the existing clients: an administrator who takes it off a third party's client must
     * not find it there again after the next install.
     */
    private ClientScopeModel create() {
        ClientScopeModel scope = realm.addClientScope(NAME);
        scope.setDescription("Indigos: standing and charter of the member");
        scope.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        scope.setDisplayOnConsentScreen(false);
        scope.setIncludeInTokenScope(false);
        realm.addDefaultClientScope(scope, true);
        realm.getClientsStream()
                .filter(client -> !client.isBearerOnly())
                .filter(client ->
                        client.getProtocol() == null || client.getProtocol().equals(OIDCLoginProtocol.LOGIN_PROTOCOL))
                .forEach(client -> client.addClientScope(scope, true));
        return scope;
    }
}
