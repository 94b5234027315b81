package cloud.indigos.keycloak.downstream.service;

import cloud.indigos.keycloak.core.feature.Finding;
import cloud.indigos.keycloak.downstream.settings.Configured;
import cloud.indigos.keycloak.downstream.settings.Mistake;
import cloud.indigos.keycloak.downstream.settings.ServiceSettings;
import cloud.indigos.keycloak.suspension.effect.Attempt;
import cloud.indigos.keycloak.suspension.effect.Decided;
import cloud.indigos.keycloak.suspension.effect.EffectJob;
import cloud.indigos.keycloak.suspension.effect.Outcome;
import cloud.indigos.keycloak.suspension.effect.ServiceEffect;
import cloud.indigos.keycloak.suspension.ledger.Decision;
import cloud.indigos.keycloak.suspension.ledger.Kind;
import cloud.indigos.keycloak.suspension.profile.CurrentStanding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Tells one {@link MemberService} of the decisions about its members. */
public final class MemberServiceEffect implements ServiceEffect {

    private static final Outcome NOT_CONFIGURED = Outcome.unavailable("configuration");

    /** Decisions about one member do not come faster than a service answers. */
    private static final int MOST_ROUNDS = 5;

    private final KeycloakSession session;
    private final Configured<? extends MemberService> configured;

    public MemberServiceEffect(KeycloakSession session, Configured<? extends MemberService> configured) {
        this.session = session;
        this.configured = configured;
    }

    @Override
    public boolean serves(RealmModel realm) {
        return settings()
                .map(ServiceSettings::realm)
                .filter(name -> name.isEmpty() || name.equals(realm.getName()))
                .isPresent();
    }

    @Override
    public List<Finding> check(RealmModel realm) {
        return configured.mistakes().stream().map(Mistake::finding).toList();
    }

    @Override
    public List<String> payloads(Decided decided) {
        if (!serves(decided.realm())) {
            return List.of();
        }
        MemberService service = configured.settings().orElseThrow();
        Decision decision = decided.decision();
        boolean refused = service.settings().obeys(decision.refusal());
        boolean ended = decision.kind() == Kind.REPORTED;
        boolean lifted = service.undoes()
                && decided.previous()
                        .map(Decision::refusal)
                        .filter(service.settings()::obeys)
                        .isPresent();
        boolean told = ended
                ? service.cuts()
                : service.settings().obeys(decision.ends())
                        || (lifted && decision.kind().isDecision());
        return told
                ? List.of(
                        MemberNote.of(service, decided.member(), refused, ended).toPayload())
                : List.of();
    }

    /** What reconciling is to do about a member; empty when the service need not refuse. */
    public Optional<String> repair(RealmModel realm, UserModel member) {
        return configured
                .settings()
                .filter(service -> service.settings().obeys(CurrentStanding.refusal(session, realm, member)))
                .map(service -> MemberNote.of(service, member, true, false).toPayload());
    }

    /** What reconciling is to do about a member whom we have locked out there and who may be in again. */
    public String release(UserModel member) {
        return MemberNote.of(configured.settings().orElseThrow(), member, false, false)
                .toPayload();
    }

    /** Of a realm that it does not serve there may be some, queued while nobody had said which realm it does serve. */
    @Override
    public Attempt prepare(RealmModel realm, EffectJob job) {
        if (!serves(realm)) {
            return Outcome::done;
        }
        if (!configured.mistakes().isEmpty()) {
            return () -> NOT_CONFIGURED;
        }
        MemberService service = configured.settings().orElseThrow();
        MemberNote note = MemberNote.of(job);
        MemberNow now = new MemberNow(session.getKeycloakSessionFactory(), service.settings(), job, note);
        MemberService.Subject subject = new MemberService.Subject(
                session.getKeycloakSessionFactory(), job.realmId(), job.memberId(), note, now::isRefused);
        return withCall(realm, service, call -> applyWhatHolds(service, call, subject));
    }

    /** Whoever is decided about meanwhile is looked at again: of two attempts at once, the last to end has the last word. */
    private static Outcome applyWhatHolds(MemberService service, ServiceCall call, MemberService.Subject subject)
            throws IOException {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            boolean refused = subject.now().getAsBoolean();
            Outcome outcome = service.apply(call, subject, refused);
            if (outcome.result() != Outcome.Result.DONE || subject.now().getAsBoolean() == refused) {
                return outcome;
            }
        }
        return Outcome.tryAgain("changing");
    }

    @Override
    public Attempt probe() {
        if (configured.settings().isEmpty()) {
            return Outcome::done;
        }
        RealmModel realm = settings()
                .map(settings -> session.realms().getRealmByName(settings.realm()))
                .orElse(null);
        if (realm == null || !configured.mistakes().isEmpty()) {
            return () -> NOT_CONFIGURED;
        }
        MemberService service = configured.settings().orElseThrow();
        return withCall(realm, service, service::probe);
    }

    private interface Calling {
        Outcome with(ServiceCall call) throws IOException;
    }

    /** The secret may lie in the realm's vault. */
    private Attempt withCall(RealmModel realm, MemberService service, Calling calling) {
        session.getContext().setRealm(realm);
        try {
            ServiceCall call = ServiceCall.of(session, service.settings(), service.secret());
            return () -> calling.with(call);
        } catch (IOException e) {
            return () -> Outcome.unavailable("no-secret");
        }
    }

    private Optional<ServiceSettings> settings() {
        return configured.settings().map(MemberService::settings);
    }
}
