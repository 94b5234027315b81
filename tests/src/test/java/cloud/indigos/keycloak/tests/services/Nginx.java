package cloud.indigos.keycloak.tests.services;

import cloud.indigos.keycloak.tests.support.Program;
import cloud.indigos.keycloak.tests.support.TestClient;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import cloud.indigos.keycloak.tests.support.service.Daemon;
import cloud.indigos.keycloak.tests.support.service.GuideFiles;
import cloud.indigos.keycloak.tests.support.service.ServiceFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/** An nginx of its own, configured as {@code docs/services/nginx.md} tells. */
final class Nginx implements WebServer {

    private static final String CREDENTIALS = "files-api:" + TestClient.SECRET;

    private final int port = FreePorts.find();
    private final Daemon daemon;

    private Nginx(ServiceFolder folder, String realmUrl, UnaryOperator<GuideFiles> more) {
        int behind = FreePorts.find();
        GuideFiles guide = GuideFiles.of("nginx.md", folder.path())
                .with("https://sso.indigos.example/realms/indigos", realmUrl)
                .with(
                        "BASE64_OF_ID_AND_SECRET",
                        Base64.getEncoder().encodeToString(CREDENTIALS.getBytes(StandardCharsets.UTF_8)))
                .with("127.0.0.1:8082", "127.0.0.1:" + port)
                .with("127.0.0.1:8083", "127.0.0.1:" + behind);
        more.apply(guide).write();
        Path main = folder.write("nginx.conf", own(folder, behind, guide.placeOf("/etc/nginx/conf.d/indigos.conf")));
        Program program = Program.find("nginx libnginx-mod-http-js", "nginx");
        daemon = Daemon.start(
                program, List.of("-e", "/dev/stderr", "-p", folder.path().toString(), "-c", main.toString()), port);
    }

    static Nginx start(Path folder, String realmUrl) {
        return new Nginx(new ServiceFolder(folder), realmUrl, UnaryOperator.identity());
    }

    static Nginx startTrustingOwnAuthority(Path folder, String realmUrl) {
        return new Nginx(new ServiceFolder(folder), realmUrl, GuideFiles::trustingOwnAuthority);
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

    private static String own(ServiceFolder folder, int behind, Path guide) {
        return """
                load_module /usr/lib/nginx/modules/ngx_http_js_module.so;
                daemon off;
                pid %1$s/nginx.pid;
                error_log /dev/stderr;
                %2$s
                events {}
                http {
                    access_log off;
                    client_body_temp_path %3$s/body;
                    proxy_temp_path %3$s/proxy;
                    fastcgi_temp_path %3$s/fastcgi;
                    uwsgi_temp_path %3$s/uwsgi;
                    scgi_temp_path %3$s/scgi;
                    include %4$s;
                    server {
                        listen 127.0.0.1:%5$d;
                        location / {
                            return 200 '%6$s: $http_x_forwarded_user';
                        }
                    }
                }
                """.formatted(
                        folder.path(),
                        ServiceFolder.ifRoot("user www-data;"),
                        folder.writable("temp", "www-data"),
                        guide,
                        behind,
                        PAGE);
    }
}
