package cloud.indigos.keycloak.charter.login;

import cloud.indigos.keycloak.charter.Acceptance;
import cloud.indigos.keycloak.charter.CharterText;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.member.MemberCharters;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import cloud.indigos.keycloak.charter.store.CharterStore;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;

/** What a member answers who has to accept. */
final class CharterAnswer {

    private static final String EVENT_VERSION = "indigos_charter_version";
    private static final String EVENT_LANGUAGE = "indigos_charter_language";
    private static final String EVENT_ANSWER = "indigos_charter_answer";

    private final RequiredActionContext context;
    private final CharterVersion version;
    private final MultivaluedMap<String, String> form;

    CharterAnswer(RequiredActionContext context, CharterVersion version) {
        this.context = context;
        this.version = version;
        this.form = context.getHttpRequest().getDecodedFormParameters();
    }

    void process() {
        Declining declining = new Declining(context);
        if (form.containsKey("accept")) {
            declining.close();
            shown().ifPresentOrElse(this::accept, this::showWhatIsInForceNow);
        } else if (form.containsKey("leave") && declining.isOpen()) {
            leave();
        } else if (form.containsKey("decline")) {
            declining.open();
            context.challenge(new CharterPages(context).declined());
        } else {
            declining.close();
            context.challenge(new CharterPages(context).accept(version));
        }
    }

    /** The text the page had shown, if it is still one of the version in force. */
    private Optional<CharterText> shown() {
        String sha256 = form.getFirst("sha256");
        return new CharterStore(context.getSession(), context.getRealm())
                .texts(version.number()).stream()
                        .filter(text -> text.sha256().equals(sha256))
                        .findFirst();
    }

    private void accept(CharterText text) {
        String client = context.getAuthenticationSession().getClient().getClientId();
        new MemberCharters(context.getSession(), context.getRealm())
                .accept(
                        context.getUser(),
                        new Acceptance(
                                version.number(),
                                text.language(),
                                text.sha256(),
                                RealmCharter.now(),
                                client,
                                Acceptance.How.LOGIN));
        context.getEvent()
                .detail(EVENT_ANSWER, "accepted")
                .detail(EVENT_VERSION, String.valueOf(version.number()))
                .detail(EVENT_LANGUAGE, text.language());
        context.success();
    }

    private void showWhatIsInForceNow() {
        context.challenge(new CharterPages(context).changedMeanwhile(version));
    }

    private void leave() {
        context.getEvent().detail(EVENT_ANSWER, "declined").detail(EVENT_VERSION, String.valueOf(version.number()));
        context.failure(new Login(context).sentence("indigosCharterDeclinedError"));
    }
}
