package cloud.indigos.keycloak.demo.service.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.minidev.json.JSONValue;

/** Claims in a form people can read: ours first, each with what it means. */
final class ClaimTable {

    private static final String OURS = "indigos_";

    /** Claims in seconds since 1970 (RFC 7519, NumericDate), and inside {@code indigos_suspension}. */
    private static final Set<String> TIMES = Set.of("exp", "iat", "nbf", "auth_time", "updated_at");

    private static final Comparator<Map.Entry<String, Object>> OURS_FIRST = Comparator.comparing(
                    (Map.Entry<String, Object> claim) -> !claim.getKey().startsWith(OURS))
            .thenComparing(Map.Entry::getKey);

    private final Texts texts;
    private final DateTimeFormatter time;

    ClaimTable(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(texts.language())
                .withZone(zone);
    }

    Html render(Map<String, Object> claims) {
        return Html.of(
                "<dl class=\"claims\">\n{}\n</dl>",
                Html.join(claims.entrySet().stream().sorted(OURS_FIRST).map(this::row)));
    }

    private Html row(Map.Entry<String, Object> claim) {
        return Html.of(
                "<div{}><dt><code>{}</code>{}</dt><dd><code>{}</code>{}</dd></div>",
                claim.getKey().startsWith(OURS) ? new Html(" class=\"ours\"") : Html.EMPTY,
                claim.getKey(),
                meaning(claim.getKey()).map(text -> small(text)).orElse(Html.EMPTY),
                JSONValue.toJSONString(claim.getValue()),
                instant(claim).map(text -> small(text)).orElse(Html.EMPTY));
    }

    private Optional<String> meaning(String claim) {
        return texts.find("claim." + claim)
                .or(() -> claim.startsWith(OURS) ? Optional.of(texts.get("claim.indigos_service")) : Optional.empty());
    }

    private Optional<String> instant(Map.Entry<String, Object> claim) {
        return TIMES.contains(claim.getKey()) && claim.getValue() instanceof Number seconds
                ? Optional.of(time.format(Instant.ofEpochSecond(seconds.longValue())))
                : Optional.empty();
    }

    private static Html small(String text) {
        return Html.of("<small>{}</small>", text);
    }
}
