package cloud.indigos.keycloak.tests.services;

import cloud.indigos.keycloak.tests.support.Program;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import cloud.indigos.keycloak.tests.support.service.Daemon;
import cloud.indigos.keycloak.tests.support.service.GuideFiles;
import cloud.indigos.keycloak.tests.support.service.OwnAuthority;
import cloud.indigos.keycloak.tests.support.service.Relay;
import cloud.indigos.keycloak.tests.support.service.ServiceFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** An Apache of its own, configured as a part of {@code docs/services/apache.md} or {@code saml.md} tells. */
final class Apache implements WebServer {

    private final int port = FreePorts.find();
    private final Daemon daemon;

    private Apache(
            ServiceFolder folder, String module, String file, Function<String, GuideFiles> guideForUrl, String more) {
        GuideFiles guide = guideForUrl.apply(url());
        guide.write();
        folder.write("index.html", PAGE);
        Path main = folder.write("apache.conf", own(folder, module, guide.placeOf(file)) + more);
        Program program = Program.find(
                "apache2 libapache2-mod-auth-openidc libapache2-mod-oauth2 libapache2-mod-auth-mellon", "apache2");
        daemon = Daemon.start(
                program, List.of("-d", folder.path().toString(), "-f", main.toString(), "-DFOREGROUND"), port);
    }

    /** With mod_oauth2: what takes tokens. */
    static Apache api(Path folder, String realmUrl) {
        return new Apache(
                new ServiceFolder(folder),
                "oauth2",
                "/etc/apache2/conf-available/indigos-api.conf",
                url -> openIdConnect(folder, realmUrl, url),
                "");
    }

    /** With mod_auth_openidc: what people open in a browser. */
    static Apache site(Path folder, String realmUrl) {
        return site(folder, realmUrl, "");
    }

    /** The same, reaching Keycloak by a line that the test may cut. */
    static Apache siteBehind(Relay keycloak, Path folder, String realmUrl) {
        return site(folder, realmUrl, "OIDCOutgoingProxy localhost:" + keycloak.port() + "\n");
    }

    /** The same, told whose certificate Keycloak has. */
    static Apache siteTrustingOwnAuthority(Path folder, String realmUrl) {
        return site(folder, realmUrl, "OIDCCABundlePath " + OwnAuthority.fileIn(folder) + "\n");
    }

    private static Apache site(Path folder, String realmUrl, String more) {
        return new Apache(
                new ServiceFolder(folder),
                "auth_openidc",
                "/etc/apache2/conf-available/indigos-web.conf",
                url -> openIdConnect(folder, realmUrl, url),
                more);
    }

    /** With mod_auth_mellon; whose keys, and the realm's, are where the guide says. */
    static Apache saml(Path folder) {
        return new Apache(
                new ServiceFolder(folder),
                "auth_mellon",
                "/etc/apache2/conf-available/indigos-saml.conf",
                url -> GuideFiles.of("saml.md", folder).with("MellonSecureCookie On", "MellonSecureCookie Off"),
                "");
    }

    private static GuideFiles openIdConnect(Path folder, String realmUrl, String url) {
        return GuideFiles.of("apache.md", folder)
                .with("https://sso.indigos.example/realms/indigos", realmUrl)
                .with("https://files.indigos.example", url)
                .with("SECRET_OF_FILES", TestClient.SECRET);
    }

    @Override
    public String url() {
        return "http://localhost:" + port;
    }

    @Override
    public String printed() {
        return daemon.printed();
    }

    @Override
    public void close() {
        daemon.close();
    }

    private String own(ServiceFolder folder, String module, Path guide) {
        return """
                ServerName localhost
                Listen 127.0.0.1:%1$d
                DefaultRuntimeDir %2$s
                PidFile %2$s/apache.pid
                ErrorLog /dev/stderr
                Define MODULES /usr/lib/apache2/modules
                LoadModule mpm_event_module ${MODULES}/mod_mpm_event.so
                LoadModule authn_core_module ${MODULES}/mod_authn_core.so
                LoadModule authz_core_module ${MODULES}/mod_authz_core.so
                LoadModule authz_user_module ${MODULES}/mod_authz_user.so
                LoadModule dir_module ${MODULES}/mod_dir.so
                LoadModule %3$s_module ${MODULES}/mod_%3$s.so
                %4$s
                Include %5$s
                <VirtualHost 127.0.0.1:%1$d>
                    DocumentRoot %2$s
                </VirtualHost>
                """.formatted(port, folder.path(), module, ServiceFolder.ifRoot("User www-data\nGroup www-data"), guide);
    }
}
