package cloud.indigos.keycloak.suspension.admin;

import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.suspension.effect.Attempt;
import cloud.indigos.keycloak.suspension.effect.Effects;
import cloud.indigos.keycloak.suspension.effect.OutboxProvider;
import cloud.indigos.keycloak.suspension.effect.Outcome;
import cloud.indigos.keycloak.suspension.effect.Pause;
import cloud.indigos.keycloak.suspension.effect.Pauses;
import cloud.indigos.keycloak.suspension.effect.ServiceEffect;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.events.admin.OperationType;

/** {@code …/standings/effects/services}: the services that obey decisions, and whether they do. */
@Produces(MediaType.APPLICATION_JSON)
public class ServicesResource {

    private static final String PROBLEM = "indigosServiceProblem";

    private final Administration administration;
    private final Texts texts;

    ServicesResource(Administration administration) {
        this.administration = administration;
        this.texts = administration.texts();
    }

    /**
     * A service in the admin API.
     *
     * @param state {@code answers}, {@code down} or {@code stopped}
     * @param since when that began, in ISO 8601; left out when it answers
     * @param problem a short code; left out when it answers
     * @param message the problem in the reader's language; left out when it answers
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(String id, String state, String since, String problem, String message) {}

    /** As the services were met last; needs {@code view-realm}. */
    @GET
    public List<Line> list() {
        administration.auth().realm().requireViewRealm();
        Map<String, Pause> pauses = new Pauses(administration.session())
                .all().stream().collect(Collectors.toMap(Pause::kind, Function.identity()));
        return services().keySet().stream()
                .map(kind -> line(kind, Optional.ofNullable(pauses.get(kind))))
                .toList();
    }

    /** Asks each service whether it is there and lets us work, and changes nothing; needs {@code manage-realm}. */
    @POST
    @Path("check")
    public List<Line> check() {
        administration.auth().realm().requireManageRealm();
        return services().entrySet().stream()
                .map(entry -> line(
                        entry.getKey(),
                        Attempt.outcomeAtService(entry.getValue().probe())))
                .toList();
    }

    /** Probes a service now, also one that is stopped, and performs what waits for it; needs {@code manage-realm}. */
    @POST
    @Path("{id}/resume")
    public void resume(@PathParam("id") String id) {
        administration.auth().realm().requireManageRealm();
        if (!services().containsKey(id)) {
            throw administration.errors().notFound("indigosStandingsErrorNoService");
        }
        administration.session().getProvider(OutboxProvider.class).resume(id);
        administration
                .adminEvent()
                .resource("INDIGOS_SERVICE")
                .operation(OperationType.ACTION)
                .resourcePath("indigos", "standings", "effects", "services", id)
                .success();
    }

    private Map<String, ServiceEffect> services() {
        return Effects.of(administration.session()).servicesOf(administration.realm());
    }

    private Line line(String kind, Optional<Pause> pause) {
        return pause.map(found -> new Line(
                        kind,
                        found.stopped() ? "stopped" : "down",
                        found.since().toString(),
                        found.problem(),
                        message(found.problem())))
                .orElseGet(() -> new Line(kind, "answers", null, null, null));
    }

    private Line line(String kind, Outcome outcome) {
        return switch (outcome.result()) {
            case DONE -> new Line(kind, "answers", null, null, null);
            case STOP -> new Line(kind, "stopped", null, outcome.problem(), message(outcome.problem()));
            default -> new Line(kind, "down", null, outcome.problem(), message(outcome.problem()));
        };
    }

    /** A service may have texts for its problems, under a key of ours that ends with the code. */
    private String message(String problem) {
        String key = PROBLEM + "_" + problem;
        String text = texts.get(key);
        return text.equals(key) ? texts.get(PROBLEM, problem) : text;
    }
}
