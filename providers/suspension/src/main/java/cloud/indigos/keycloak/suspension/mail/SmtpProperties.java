package cloud.indigos.keycloak.suspension.mail;

import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.keycloak.common.enums.HostnameVerificationPolicy;
import org.keycloak.models.KeycloakSession;
import org.keycloak.truststore.JSSETruststoreConfigurator;

/** A realm's mail settings in the words of Jakarta Mail, as Keycloak itself reads them. */
final class SmtpProperties {

    private static final String PREFIX = "mail.smtp.";
    private static final String MILLIS = "10000";

    private SmtpProperties() {}

    static Properties of(KeycloakSession session, Map<String, String> config) {
        Properties properties = new Properties();
        put(properties, "host", config.get("host"));
        put(properties, "port", config.get("port"));
        put(properties, "from", config.get("envelopeFrom"));
        put(properties, "auth", config.get("auth"));
        put(properties, "ssl.enable", config.get("ssl"));
        put(properties, "starttls.enable", config.get("starttls"));
        put(properties, "timeout", config.getOrDefault("timeout", MILLIS));
        put(properties, "connectiontimeout", config.getOrDefault("connectionTimeout", MILLIS));
        put(properties, "writetimeout", config.getOrDefault("writeTimeout", MILLIS));
        if (isOn(config, "auth") && "token".equals(config.get("authType"))) {
            put(properties, "auth.mechanisms", "XOAUTH2");
        }
        if (isOn(config, "allowutf8")) {
            properties.setProperty("mail.mime.allowutf8", "true");
        }
        // Without it, the machine's own name would be asked for and told.
        properties.setProperty("mail.from", config.get("from"));
        if (isOn(config, "ssl") || isOn(config, "starttls") || isOn(config, "auth")) {
            trust(properties, session);
        }
        return properties;
    }

    private static void trust(Properties properties, KeycloakSession session) {
        JSSETruststoreConfigurator truststore = new JSSETruststoreConfigurator(session);
        SSLSocketFactory sockets = truststore.getSSLSocketFactory();
        if (sockets == null) {
            return;
        }
        boolean anyName = truststore.getProvider().getPolicy() == HostnameVerificationPolicy.ANY;
        properties.put(PREFIX + "ssl.socketFactory", sockets);
        put(properties, "ssl.checkserveridentity", String.valueOf(!anyName));
        if (anyName) {
            put(properties, "ssl.trust", "*");
        }
    }

    private static boolean isOn(Map<String, String> config, String key) {
        return Boolean.parseBoolean(config.get(key));
    }

    private static void put(Properties properties, String name, String value) {
        if (value != null && !value.isBlank()) {
            properties.setProperty(PREFIX + name, value);
        }
    }
}
