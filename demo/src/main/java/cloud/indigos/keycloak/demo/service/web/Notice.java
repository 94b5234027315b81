package cloud.indigos.keycloak.demo.service.web;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Keycloak has to say to the member, with its links to Keycloak made clickable, and no others. */
final class Notice {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>]*[^\\s\"'<>.,;:!?)]");

    private final URI issuer;

    Notice(URI issuer) {
        this.issuer = issuer;
    }

    Html render(String text) {
        Stream.Builder<Html> pieces = Stream.builder();
        Matcher address = ADDRESS.matcher(text);
        int from = 0;
        while (address.find()) {
            pieces.add(Html.of("{}{}", text.substring(from, address.start()), link(address.group())));
            from = address.end();
        }
        pieces.add(Html.of("{}", text.substring(from)));
        return Html.of("<p class=\"notice\">{}</p>", Html.join(pieces.build()));
    }

    private Html link(String address) {
        String origin = issuer.getScheme() + "://" + issuer.getAuthority() + "/";
        return address.startsWith(origin) ? Html.of("<a href=\"{}\">{}</a>", address, address) : Html.of("{}", address);
    }
}
