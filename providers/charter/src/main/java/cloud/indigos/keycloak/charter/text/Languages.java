package cloud.indigos.keycloak.charter.text;

import cloud.indigos.keycloak.charter.CharterText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Which of a version's texts a reader gets. */
public final class Languages {

    private Languages() {}

    /**
     * The text of the first wish that can be met, as RFC 4647 looks a range up ({@code fr-CA} finds {@code fr}); else
     * the first text.
     *
     * @param texts at least one
     * @param wishes in order of preference; nulls are passed over
     */
    public static CharterText choose(List<CharterText> texts, List<Locale> wishes) {
        return wishes.stream()
                .filter(Objects::nonNull)
                .flatMap(wish -> find(texts, wish).stream())
                .findFirst()
                .orElseGet(() -> texts.get(0));
    }

    /**
     * The texts in a language that the others have too, so that the same words can be compared; all of them when there is no
     * such language.
     */
    public static List<CharterText> shared(List<CharterText> texts, List<CharterText> others) {
        List<CharterText> shared = texts.stream()
                .filter(text ->
                        others.stream().anyMatch(other -> other.language().equalsIgnoreCase(text.language())))
                .toList();
        return shared.isEmpty() ? texts : shared;
    }

    private static Optional<CharterText> find(List<CharterText> texts, Locale wish) {
        String tag = Locale.lookupTag(
                List.of(new Locale.LanguageRange(wish.toLanguageTag())),
                texts.stream().map(CharterText::language).toList());
        return texts.stream()
                .filter(text -> text.language().equalsIgnoreCase(tag))
                .findFirst();
    }
}
