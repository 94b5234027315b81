package cloud.indigos.keycloak.charter.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids by which a link finds a heading: {@code article-11} for a numbered one, the same in every language;
 * {@code section-…} otherwise. Both prefixes keep clear of the ids of the page around the text.
 */
final class HeadingIds {

    private static final Pattern NUMBERED = Pattern.compile("(\\d+)[.)\\s].*", Pattern.DOTALL);

    private final Set<String> used = new HashSet<>();

    String next(String heading) {
        String wanted = id(heading.strip());
        String id = wanted;
        for (int i = 2; !used.add(id); i++) {
            id = wanted + "-" + i;
        }
        return id;
    }

    private static String id(String heading) {
        Matcher numbered = NUMBERED.matcher(heading);
        return numbered.matches() ? "article-" + numbered.group(1) : "section-" + slug(heading);
    }

    private static String slug(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
