package cloud.indigos.keycloak.tests.support;

import java.util.Map;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** Puts a client into the audience of its tokens, without which introspection says that every token is inactive. */
public final class Audience {

    private Audience() {}

    public static ProtocolMapperRepresentation of(String clientId) {
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName("audience " + clientId);
        mapper.setProtocol("openid-connect");
        mapper.setProtocolMapper("oidc-audience-mapper");
        mapper.setConfig(Map.of(
                "included.client.audience", clientId,
                "access.token.claim", "true",
                "introspection.token.claim", "true"));
        return mapper;
    }
}
