package cloud.indigos.keycloak.charter.login;

import cloud.indigos.keycloak.charter.Acceptance;
import cloud.indigos.keycloak.charter.Answer;
import cloud.indigos.keycloak.charter.CharterStatus;
import cloud.indigos.keycloak.charter.CharterStatus.Demand;
import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.member.MemberCharters;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import cloud.indigos.keycloak.charter.store.CharterStore;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;

/** What a member answers to what this login asks; an answer that does not fit the question gets the question again. */
final class CharterAnswer {

    private final RequiredActionContext context;
    private final CharterStatus status;
    private final CharterVersion version;
    private final MultivaluedMap<String, String> form;
    private final Declining declining;

    CharterAnswer(RequiredActionContext context, CharterStatus status) {
        this.context = context;
        this.status = status;
        this.version = status.version();
        this.form = context.getHttpRequest().getDecodedFormParameters();
        this.declining = new Declining(context);
    }

    void process() {
        if (form.containsKey("accept") && status.demand() != Demand.READ_NOTICE) {
            declining.close();
            shown().ifPresentOrElse(this::accept, this::showWhatIsAskedNow);
        } else if (status.demand() == Demand.ACCEPT) {
            processRefusal();
        } else if (form.containsKey("later") && status.demand() == Demand.MAY_ACCEPT) {
            goOn(Answer.Kind.LATER);
        } else if (form.containsKey("continue") && status.demand() == Demand.READ_NOTICE) {
            goOn(Answer.Kind.READ);
        } else {
            ask();
        }
    }

    private void processRefusal() {
        if (form.containsKey("leave") && declining.isOpen()) {
            record(Answer.Kind.DECLINED);
            context.failure(new Login(context).sentence("indigosCharterDeclinedError"));
        } else if (form.containsKey("decline")) {
            declining.open();
            ask();
        } else {
            declining.close();
            ask();
        }
    }

    /** The text the page had shown, if it is still one of the version that is asked for. */
    private Optional<CharterText> shown() {
        String sha256 = form.getFirst("sha256");
        return new CharterStore(context.getSession(), context.getRealm())
                .texts(version.number()).stream()
                        .filter(text -> text.sha256().equals(sha256))
                        .findFirst();
    }

    private void accept(CharterText text) {
        charters()
                .accept(
                        context.getUser(),
                        new Acceptance(
                                version.number(),
                                text.language(),
                                text.sha256(),
                                RealmCharter.now(),
                                client(),
                                Acceptance.How.LOGIN));
        tellEvent("accepted");
        context.getEvent().detail("indigos_charter_language", text.language());
        succeed();
    }

    private void goOn(Answer.Kind kind) {
        record(kind);
        succeed();
    }

    private void record(Answer.Kind kind) {
        charters().answer(context.getUser(), new Answer(version.number(), kind, RealmCharter.now(), client()));
        tellEvent(kind.name().toLowerCase(Locale.ROOT));
    }

    private void succeed() {
        new Login(context).markAnswered();
        context.success();
    }

    private void ask() {
        context.challenge(new CharterPages(context).ask(status));
    }

    private void showWhatIsAskedNow() {
        context.challenge(new CharterPages(context).askAgain(status, "indigosCharterChanged"));
    }

    private void tellEvent(String answer) {
        context.getEvent()
                .detail("indigos_charter_answer", answer)
                .detail("indigos_charter_version", String.valueOf(version.number()));
    }

    private MemberCharters charters() {
        return new MemberCharters(context.getSession(), context.getRealm());
    }

    private String client() {
        return context.getAuthenticationSession().getClient().getClientId();
    }
}
