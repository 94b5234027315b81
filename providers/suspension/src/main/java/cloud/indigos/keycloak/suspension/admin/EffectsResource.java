package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.suspension.effect.EffectState;
import cloud.indigos.keycloak.suspension.effect.OutboxProvider;
import cloud.indigos.keycloak.suspension.effect.WaitingEffect;
import cloud.indigos.keycloak.suspension.effect.WaitingEffects;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.keycloak.models.UserModel;

/** {@code …/standings/effects}: what decisions still have to do in the world outside. */
@Produces(MediaType.APPLICATION_JSON)
public class EffectsResource {

    /** So that the request ends in time. */
    private static final int MOST_RETRIED = 10_000;

    private final Administration administration;
    private final WaitingEffects effects;

    EffectsResource(Administration administration) {
        this.administration = administration;
        this.effects = new WaitingEffects(administration.session(), administration.realm());
    }

    /**
     * An effect in the admin API; what it is to do stays untold.
     *
     * @param username left out when the member is erased
     * @param state {@code pending} or {@code failed}
     * @param since when it was decided, in ISO 8601
     * @param due when it is tried next, or was given up, in ISO 8601
     * @param problem a short code; left out before the first attempt
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String id,
            String member,
            String username,
            String decision,
            String kind,
            String state,
            int attempts,
            String since,
            String due,
            String problem) {}

    /** How many are tried again. */
    record Retried(int retried) {}

    /** The oldest first, as far as this administrator may see the members; a page may therefore be short. */
    @GET
    public List<Line> list(
            @DefaultValue("failed") @QueryParam("state") String state,
            @DefaultValue("0") @QueryParam("first") int first,
            @DefaultValue("100") @QueryParam("max") int max) {
        administration.auth().users().requireQuery();
        administration.requirePage(first, max);
        return effects.in(known(state), first, max).stream()
                .filter(this::isVisible)
                .map(this::line)
                .toList();
    }

    /** Tries a failed one again now, or one that waits. */
    @POST
    @Path("{id}/retry")
    public void retry(@PathParam("id") String id) {
        WaitingEffect effect = effects.find(id).filter(this::isVisible).orElseThrow(this::noSuchEffect);
        if (!isManaged(effect)) {
            throw new ForbiddenException();
        }
        retry(Stream.of(effect));
    }

    /** Tries all failed ones again whose members this administrator may manage. */
    @POST
    @Path("retry")
    public Retried retryFailed() {
        administration.auth().users().requireQuery();
        return new Retried(
                retry(effects.in(EffectState.FAILED, 0, MOST_RETRIED).stream().filter(this::isManaged)));
    }

    @Path("services")
    public ServicesResource services() {
        return new ServicesResource(administration);
    }

    private int retry(Stream<WaitingEffect> chosen) {
        List<String> ids = chosen.map(WaitingEffect::id).toList();
        administration.session().getProvider(OutboxProvider.class).retry(ids);
        return ids.size();
    }

    private EffectState known(String state) {
        return Stream.of(EffectState.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(state))
                .findFirst()
                .orElseThrow(() -> administration.errors().badRequest("indigosStandingsErrorState", state));
    }

    private RuntimeException noSuchEffect() {
        return administration.auth().users().canQuery()
                ? administration.errors().notFound("indigosStandingsErrorNoEffect")
                : new ForbiddenException();
    }

    private boolean isVisible(WaitingEffect effect) {
        UserModel member = member(effect);
        return member == null
                ? administration.auth().users().canView()
                : administration.auth().users().canView(member) || isManaged(effect);
    }

    private boolean isManaged(WaitingEffect effect) {
        UserModel member = member(effect);
        return member == null
                ? administration.auth().users().canManage()
                : administration.auth().users().canManage(member);
    }

    private UserModel member(WaitingEffect effect) {
        return administration.session().users().getUserById(administration.realm(), effect.memberId());
    }

    private Line line(WaitingEffect effect) {
        UserModel member = member(effect);
        return new Line(
                effect.id(),
                effect.memberId(),
                member == null ? null : member.getUsername(),
                effect.decisionId(),
                effect.kind(),
                effect.state().name().toLowerCase(Locale.ROOT),
                effect.attempts(),
                effect.since().toString(),
                effect.due().toString(),
                effect.problem().orElse(null));
    }
}
