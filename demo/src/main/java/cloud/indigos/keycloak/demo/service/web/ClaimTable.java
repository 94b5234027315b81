package cloud.indigos.keycloak.demo.service.web;

import cloud.indigos.keycloak.demo.service.standing.Standing;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.minidev.json.JSONStyle;
import net.minidev.json.JSONValue;

/** Claims in a form people can read: each with what it means, and times as such. */
final class ClaimTable {

    /** Claims in seconds since 1970 (RFC 7519, NumericDate), at the top or inside {@code indigos_suspension}. */
    private static final Set<String> TIMES = Set.of("exp", "iat", "nbf", "auth_time", "updated_at", "since", "until");

    private final Texts texts;
    private final DateTimeFormatter time;

    ClaimTable(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(texts.language())
                .withZone(zone);
    }

    Html render(Map<String, Object> claims, Predicate<String> chosen) {
        return Html.of(
                "<dl class=\"claims\">{}</dl>",
                Html.join(
                        claims.keySet().stream().filter(chosen).sorted().map(claim -> row(claim, claims.get(claim)))));
    }

    private Html row(String claim, Object value) {
        return Html.of(
                "<div><dt><code>{}</code>{}</dt><dd><code>{}</code>{}</dd></div>",
                claim,
                Html.join(meaning(claim).stream().map(ClaimTable::small)),
                JSONValue.toJSONString(value, JSONStyle.LT_COMPRESS),
                Html.join(times(claim, value).map(ClaimTable::small)));
    }

    private Optional<String> meaning(String claim) {
        return texts.find("claim." + claim)
                .or(() -> Standing.isClaim(claim) ? texts.find("claim.indigos_service") : Optional.empty());
    }

    private Stream<String> times(String claim, Object value) {
        if (value instanceof Map<?, ?> parts) {
            return parts.entrySet().stream()
                    .flatMap(part ->
                            times(part.getKey().toString(), part.getValue()).map(text -> part.getKey() + ": " + text));
        }
        return TIMES.contains(claim) && value instanceof Number seconds
                ? Stream.of(time.format(Instant.ofEpochSecond(seconds.longValue())))
                : Stream.empty();
    }

    private static Html small(String text) {
        return Html.of("<small>{}</small>", text);
    }
}
