package cloud.indigos.keycloak.charter.realm;

import org.keycloak.models.ClientModel;

/** Clients whose logins an administrator lets pass without the charter, such as a mail server's. */
public final class ExemptedClients {

    private static final String ATTRIBUTE = "indigos.charter";
    private static final String NOT_REQUIRED = "not_required";

    private ExemptedClients() {}

    public static boolean contain(ClientModel client) {
        return NOT_REQUIRED.equals(client.getAttribute(ATTRIBUTE));
    }
}
