package cloud.indigos.keycloak.password.dictionary.compile;

import cloud.indigos.keycloak.password.dictionary.Folding;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which words a phrase for a member is drawn from: French words of the spelling dictionary that are in use, of 4 to 9
 * letters once folded, no names, nothing that hurts. None is the beginning of another, so that a phrase typed without its
 * hyphens still has one reading.
 */
final class PhraseWords {

    private static final Pattern PLAIN = Pattern.compile("[a-z]{4,9}");

    private final Set<String> excluded = new HashSet<>();
    private final NavigableSet<String> stems = new TreeSet<>();
    private final WordLists lists;

    PhraseWords(WordLists lists) throws IOException {
        this.lists = lists;
        lists.notInPhrases().forEach(entry -> {
            if (entry.endsWith("*")) {
                stems.add(Folding.fold(entry.substring(0, entry.length() - 1)));
            } else {
                excluded.add(Folding.fold(entry));
            }
        });
        lists.names().map(Folding::fold).forEach(excluded::add);
    }

    /** In alphabetical order. */
    List<String> all() throws IOException {
        Set<String> used = new HashSet<>();
        lists.inUse().forEach(used::add);
        NavigableSet<String> words = new TreeSet<>();
        lists.spelling()
                .filter(used::contains)
                .map(Folding::fold)
                .filter(this::isFit)
                .forEach(words::add);
        return words.stream().filter(word -> !beginsAnother(words, word)).toList();
    }

    private boolean isFit(String word) {
        return PLAIN.matcher(word).matches()
                && !excluded.contains(word)
                && prefixes(word).noneMatch(stems::contains);
    }

    private static Stream<String> prefixes(String word) {
        return Stream.iterate(word, prefix -> !prefix.isEmpty(), prefix -> prefix.substring(0, prefix.length() - 1));
    }

    private static boolean beginsAnother(NavigableSet<String> words, String word) {
        String next = words.higher(word);
        return next != null && next.startsWith(word);
    }
}
