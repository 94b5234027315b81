package cloud.indigos.keycloak.tests.services;

import cloud.indigos.keycloak.demo.service.ServiceSettings;
import java.nio.file.Path;

/** The kinds of sites that people open in a browser, each as its guide tells. */
enum Site {
    APACHE("Apache, mod_auth_openidc", "/", "/oidc", "/oidc?logout=backchannel", 500, WebServer.PAGE) {
        @Override
        WebServer start(Path folder, String realmUrl) {
            return Apache.site(folder, realmUrl);
        }
    },
    JAVA(
            "Java service",
            "/login",
            ServiceSettings.CALLBACK_PATH,
            ServiceSettings.BACK_CHANNEL_LOGOUT_PATH,
            503,
            "Vous pouvez lire et déposer des fichiers.") {
        @Override
        WebServer start(Path folder, String realmUrl) {
            return JavaService.start(realmUrl);
        }
    };

    /** As the table of delays calls it. */
    final String title;

    /** Where somebody who is not signed in is sent to Keycloak. */
    final String signIn;

    final String callback;
    final String logout;

    /** The status of a sign-in while Keycloak is down. */
    final int whenDown;

    /** What only those read who are in. */
    final String contents;

    Site(String title, String signIn, String callback, String logout, int whenDown, String contents) {
        this.title = title;
        this.signIn = signIn;
        this.callback = callback;
        this.logout = logout;
        this.whenDown = whenDown;
        this.contents = contents;
    }

    abstract WebServer start(Path folder, String realmUrl);
}
