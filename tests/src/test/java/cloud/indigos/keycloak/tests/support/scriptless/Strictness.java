package cloud.indigos.keycloak.tests.support.scriptless;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** How little a page of ours may load and lead to. */
public final class Strictness {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern ADDRESS = Pattern.compile("\\s(?:src|srcset|href|action|formaction)=[\"']([^\"']*)");

    /** Of any host: in an attribute, a script, an import map, a style. */
    private static final Pattern WITH_HOST = Pattern.compile("[\"'(]((?:https?:)?//[^\"')\\s]+)");

    /** A path on the server, a place on the page, a letter to the contact, the member's own data to keep. */
    private static final Pattern AT_HOME = Pattern.compile("(?:/(?!/)|#|mailto:|data:application/json;).*");

    private Strictness() {}

    /**
     * Fails unless the page has the policy of one of Keycloak's own pages, loads nothing from another server and leads to
     * none.
     *
     * @param keycloaks such a page, of the same realm
     */
    public static void check(Page page, Page keycloaks) {
        assertThat(page.headers().allValues(POLICY))
                .isNotEmpty()
                .isEqualTo(keycloaks.headers().allValues(POLICY));

        URI address = URI.create(page.address());
        String server = address.getScheme() + "://" + address.getAuthority() + "/";
        assertThat(found(ADDRESS, page))
                .isNotEmpty()
                .allMatch(to -> to.startsWith(server) || AT_HOME.matcher(to).matches());
        assertThat(found(WITH_HOST, page)).allMatch(to -> to.startsWith(server));
    }

    private static List<String> found(Pattern pattern, Page page) {
        return pattern.matcher(page.html())
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}
