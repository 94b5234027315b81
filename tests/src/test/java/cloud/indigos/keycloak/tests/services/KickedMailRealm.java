package cloud.indigos.keycloak.tests.services;

import cloud.indigos.keycloak.tests.support.server.IndigosServerConfig;
import org.keycloak.testframework.realm.RealmBuilder;

/** The realm to which the Dovecot belongs that the shared server's options describe. */
public final class KickedMailRealm extends MailRealm {

    @Override
    public RealmBuilder configure(RealmBuilder realm) {
        return renamed(super.configure(realm), IndigosServerConfig.MAIL_REALM);
    }
}
