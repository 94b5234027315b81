package cloud.indigos.keycloak.password.policy;

import cloud.indigos.keycloak.password.dictionary.Folding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that somebody who knows the member would try first, folded, and where each comes from. */
public final class PersonalWords {

    /** What this service is and runs on, wherever it runs. */
    private static final List<String> SERVICE = List.of("indigos", "cloud", "keycloak");

    private static final int SHORTEST = 3;
    private static final int LONGEST_VALUE = 255;
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

    private final Map<String, Source> words;

    private PersonalWords(Map<String, Source> words) {
        this.words = words;
    }

    /** Where a word comes from, as the member is told. */
    public enum Source {
        FIRST_NAME,
        LAST_NAME,
        USERNAME,
        EMAIL,
        SERVICE
    }

    public static Builder builder() {
        return new Builder();
    }

    /** All of them, folded. */
    public Set<String> all() {
        return words.keySet();
    }

    public Optional<Source> source(String folded) {
        return Optional.ofNullable(words.get(folded));
    }

    /** Collects values as they are stored; the first source that has a word keeps it. */
    public static final class Builder {

        private final Map<String, Source> words = new LinkedHashMap<>();

        private Builder() {}

        public Builder firstName(String name) {
            return add(Source.FIRST_NAME, name);
        }

        public Builder lastName(String name) {
            return add(Source.LAST_NAME, name);
        }

        public Builder username(String username) {
            return add(Source.USERNAME, username);
        }

        public Builder email(String address) {
            return add(Source.EMAIL, address);
        }

        public Builder service(String name) {
            return add(Source.SERVICE, name);
        }

        public PersonalWords build() {
            SERVICE.forEach(this::service);
            return new PersonalWords(words);
        }

        private Builder add(Source source, String value) {
            if (value == null || value.length() > LONGEST_VALUE) {
                return this;
            }
            String folded = Folding.fold(value);
            String local = folded.contains("@") ? folded.substring(0, folded.indexOf('@')) : folded;
            keep(source, local.replaceAll("[^\\p{L}\\p{N}]", ""));
            for (Matcher piece = PIECE.matcher(folded); piece.find(); ) {
                keep(source, piece.group());
                for (Matcher letters = LETTERS.matcher(piece.group()); letters.find(); ) {
                    keep(source, letters.group());
                }
            }
            return this;
        }

        private void keep(Source source, String word) {
            if (word.length() >= SHORTEST) {
                words.putIfAbsent(word, source);
            }
        }
    }
}
