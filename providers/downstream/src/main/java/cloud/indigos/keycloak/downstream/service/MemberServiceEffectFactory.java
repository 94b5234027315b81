package cloud.indigos.keycloak.downstream.service;

import cloud.indigos.keycloak.downstream.settings.Configured;
import cloud.indigos.keycloak.suspension.effect.Effect;
import cloud.indigos.keycloak.suspension.effect.EffectFactory;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** The effect on a {@link MemberService} that the server's options describe. */
public abstract class MemberServiceEffectFactory implements EffectFactory {

    private final String id;
    private final Function<UnaryOperator<String>, Configured<? extends MemberService>> reader;
    private Configured<? extends MemberService> configured;

    /**
     * A service that nobody has described yet.
     *
     * @param reader makes it of the values of its options
     */
    protected MemberServiceEffectFactory(
            String id, Function<UnaryOperator<String>, Configured<? extends MemberService>> reader) {
        this.id = id;
        this.reader = reader;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final void init(Config.Scope config) {
        configured = reader.apply(config::get);
    }

    @Override
    public final void postInit(KeycloakSessionFactory factory) {
        ReconcileTimer.register(factory, id, configured);
    }

    @Override
    public final Effect create(KeycloakSession session) {
        return new MemberServiceEffect(session, configured);
    }
}
