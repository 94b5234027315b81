package cloud.indigos.keycloak.charter.admin;

import cloud.indigos.keycloak.charter.CharterTimeline;
import cloud.indigos.keycloak.charter.CharterVersion;
import cloud.indigos.keycloak.charter.draft.PublicationRules;
import cloud.indigos.keycloak.charter.draft.Refusal;
import cloud.indigos.keycloak.charter.realm.RealmCharter;
import cloud.indigos.keycloak.charter.store.CharterStore;
import cloud.indigos.keycloak.core.rest.Errors;
import cloud.indigos.keycloak.core.rest.Texts;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** One administrator's request: who asks, for which realm, and in which language the answer is. */
record Administration(
        KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {

    CharterStore store() {
        return new CharterStore(session, realm);
    }

    Errors errors() {
        return new Errors(Texts.forReader(session, realm, auth.adminAuth().getUser()));
    }

    PublicationRules publicationRules() {
        return new PublicationRules(store().timeline(), DraftReader.defaultLanguage(realm));
    }

    ErrorResponseException refused(Response.Status status, Refusal refusal) {
        return errors().error(status, refusal.key(), refusal.parameters().toArray());
    }

    void requireView() {
        auth.realm().requireViewRealm();
    }

    void requireManage() {
        auth.realm().requireManageRealm();
    }

    /** A published version; without a number the one that members have to have accepted now. */
    CharterVersion version(Integer number) {
        CharterTimeline timeline = store().timeline();
        return (number == null ? timeline.required(RealmCharter.now()) : timeline.find(number))
                .orElseThrow(() -> number == null
                        ? errors().notFound("indigosCharterErrorNothingRequired")
                        : errors().notFound("indigosCharterErrorNoVersion", number));
    }

    /** Leaves an admin event, without any text in it. */
    void record(String resource, OperationType operation, Map<String, String> details) {
        AdminEventBuilder event = adminEvent
                .resource(resource)
                .operation(operation)
                .resourcePath(session.getContext().getUri());
        details.forEach(event::detail);
        event.success();
    }
}
