package cloud.indigos.keycloak.tests.password;

import cloud.indigos.keycloak.tests.support.scriptless.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.testframework.realm.ManagedRealm;

/** The address that a page's script asks while somebody types, asked without a script. */
record Meter(ManagedRealm realm, Page page) {

    Page ask(String what, Map<String, String> form) {
        return page.browser().send(address() + "/" + what, form);
    }

    /** With the page's own ticket, and further fields by name and value. */
    Page check(String password, String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("ticket", ticket(page), "password", password));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return ask("check", form);
    }

    String address() {
        String host = realm.getBaseUrl().substring(0, realm.getBaseUrl().indexOf("/realms/"));
        return host + found(page, "data-address=\"([^\"]+)\"");
    }

    static String ticket(Page page) {
        return found(page, "data-ticket=\"([^\"]+)\"");
    }

    static String found(Page page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.html());
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in " + page.html());
        }
        return matcher.group(1);
    }
}
