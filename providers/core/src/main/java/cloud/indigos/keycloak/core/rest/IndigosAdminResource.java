package cloud.indigos.keycloak.core.rest;

import cloud.indigos.keycloak.core.feature.FeatureInUseException;
import cloud.indigos.keycloak.core.feature.RealmFeatures;
import cloud.indigos.keycloak.core.feature.RemovalOptions;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.Config;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.services.resources.admin.fgap.AdminPermissions;

/** {@code /admin/realms/{realm}/indigos}: which features the realm has, adding and removing them. */
@Produces(MediaType.APPLICATION_JSON)
public class IndigosAdminResource {

    private static final String FEATURES_PARAMETER = "features";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder adminEvent;
    private final RealmFeatures features;
    private final Texts texts;

    IndigosAdminResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder adminEvent) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.adminEvent = adminEvent;
        this.features = new RealmFeatures(session);
        this.texts = Texts.forReader(session, realm, auth.adminAuth().getUser());
    }

    /** What is installed, what is wrong; needs {@code view-realm}, and for the names of members {@code view-users}. */
    @GET
    public FeaturesReport report() {
        auth.realm().requireViewRealm();
        return status();
    }

    /** Installs the named features, all when none is named; needs {@code manage-realm}. */
    @POST
    public FeaturesReport install(@QueryParam(FEATURES_PARAMETER) String requested) {
        auth.realm().requireManageRealm();
        Set<String> ids = known(requested);
        forAll(session, () -> features.install(realm, ids));
        record(adminEvent, OperationType.CREATE, ids);
        return status();
    }

    /** Removes the named features, all when none is named; needs {@code manage-realm}. */
    @DELETE
    public void remove(@QueryParam(FEATURES_PARAMETER) String requested, @Context UriInfo uri) {
        auth.realm().requireManageRealm();
        Set<String> ids = known(requested);
        RemovalOptions options = options(uri);
        endOwnTransaction();
        try {
            features.prepareRemoval(realm, ids, options);
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(),
                    session.getContext(),
                    removing -> remove(removing, ids, options));
        } catch (FeatureInUseException e) {
            throw new Errors(texts)
                    .conflict(e.obstacle().key(), e.obstacle().parameters().toArray());
        }
    }

    /** What is done about thousands of members first would outlast it. */
    private void endOwnTransaction() {
        session.getTransactionManager().commit();
    }

    private void remove(KeycloakSession removing, Set<String> ids, RemovalOptions options) {
        RealmModel realmThere = removing.realms().getRealm(realm.getId());
        removing.getContext().setRealm(realmThere);
        forAll(removing, () -> new RealmFeatures(removing).remove(realmThere, ids, options));
        record(adminEvent.clone(removing), OperationType.DELETE, ids);
    }

    /** A feature concerns all clients and members of the realm, also those whom whoever asks may not see. */
    private static void forAll(KeycloakSession session, Runnable work) {
        AdminPermissionsSchema.runWithoutAuthorization(session, work);
    }

    private FeaturesReport status() {
        return FeaturesReport.of(
                features.status(realm, others()), texts, auth.users().canView());
    }

    /** The other realms that this administrator may see; those of one realm know nothing of the server's others. */
    private List<RealmModel> others() {
        AdminAuth admin = auth.adminAuth();
        return admin.getRealm().getName().equals(Config.getAdminRealm())
                ? session.realms()
                        .getRealmsStream()
                        .filter(other -> !other.getId().equals(realm.getId()))
                        .filter(other -> AdminPermissions.evaluator(session, other, admin)
                                .realm()
                                .canViewRealm())
                        .toList()
                : List.of();
    }

    @Path("{id}")
    public Object subresource(@PathParam("id") String id) {
        AdminSubresource subresource = session.getProvider(AdminSubresource.class, id);
        if (subresource == null) {
            throw new NotFoundException();
        }
        return subresource.resource(realm, auth, adminEvent);
    }

    private Set<String> known(String requested) {
        Set<String> ids = features.resolve(requested);
        List<String> unknown = features.unknown(ids);
        if (!unknown.isEmpty()) {
            throw new Errors(texts).badRequest("indigosErrorUnknownFeature", String.join(", ", unknown));
        }
        return ids;
    }

    private RemovalOptions options(UriInfo uri) {
        Map<String, String> values = uri.getQueryParameters().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(FEATURES_PARAMETER))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));
        return new RemovalOptions(values, new RemovalOptions.Administrator(auth.adminAuth(), adminEvent));
    }

    private void record(AdminEventBuilder event, OperationType operation, Set<String> ids) {
        event.resource("INDIGOS_FEATURES")
                .operation(operation)
                .resourcePath(session.getContext().getUri())
                .detail(FEATURES_PARAMETER, String.join(",", ids))
                .success();
    }
}
