package cloud.indigos.keycloak.password.policy;

import cloud.indigos.keycloak.password.dictionary.Folding;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads {@code cnil-80 length=14 words=colibri,mairie}: a profile, then options in any order, separated by spaces or
 * semicolons. Nothing at all is {@code cnil-50}.
 */
public final class SettingsParser {

    private static final String LENGTH = "length";
    private static final String MAX_LENGTH = "maxlength";
    private static final String BITS = "bits";
    private static final String WORDS = "words";
    private static final List<String> OPTIONS = List.of(LENGTH, MAX_LENGTH, BITS, WORDS);

    private static final int FEWEST = 8;
    private static final int FEWEST_MOST = 64;
    private static final int MOST = 1024;
    private static final int FEWEST_BITS = 30;
    private static final int MOST_BITS = 100;
    private static final int SHORTEST_WORD = 3;

    private SettingsParser() {}

    /**
     * The settings a text asks for.
     *
     * @param config as the administrator wrote it; may be null
     * @throws InvalidSettingException naming the first thing that is wrong
     */
    public static PolicySettings parse(String config) throws InvalidSettingException {
        Profile profile = Profile.CNIL_50;
        Map<String, String> options = new LinkedHashMap<>();
        boolean first = true;
        for (String part : parts(config)) {
            int equals = part.indexOf('=');
            if (equals < 0 && first) {
                profile = profile(part);
            } else if (equals < 0) {
                throw new InvalidSettingException("indigosPasswordOptionWithoutValue", part);
            } else {
                add(options, part.substring(0, equals), part.substring(equals + 1));
            }
            first = false;
        }
        return settings(profile, options);
    }

    private static List<String> parts(String config) {
        return config == null
                ? List.of()
                : Arrays.stream(config.strip().split("[\\s;]+"))
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private static Profile profile(String id) throws InvalidSettingException {
        return Profile.byId(id)
                .orElseThrow(() -> new InvalidSettingException("indigosPasswordProfileUnknown", id, profileIds()));
    }

    private static String profileIds() {
        return Arrays.stream(Profile.values()).map(Profile::id).collect(Collectors.joining(", "));
    }

    private static void add(Map<String, String> options, String name, String value) throws InvalidSettingException {
        if (!OPTIONS.contains(name)) {
            throw new InvalidSettingException("indigosPasswordOptionUnknown", name, String.join(", ", OPTIONS));
        }
        if (options.put(name, value) != null) {
            throw new InvalidSettingException("indigosPasswordOptionTwice", name);
        }
    }

    private static PolicySettings settings(Profile profile, Map<String, String> options)
            throws InvalidSettingException {
        int minLength = number(options, LENGTH, FEWEST, FEWEST_MOST, profile.length());
        int maxLength = number(options, MAX_LENGTH, FEWEST_MOST, MOST, PolicySettings.MAX_LENGTH);
        int bits = number(options, BITS, FEWEST_BITS, MOST_BITS, profile.guessBits());
        return new PolicySettings(profile, minLength, maxLength, bits, words(options.get(WORDS)));
    }

    private static int number(Map<String, String> options, String name, int least, int most, int otherwise)
            throws InvalidSettingException {
        String value = options.get(name);
        if (value == null) {
            return otherwise;
        }
        int number = value.matches("\\d{1,4}") ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            throw new InvalidSettingException("indigosPasswordOptionOutOfRange", name, value, least, most);
        }
        return number;
    }

    private static Set<String> words(String value) throws InvalidSettingException {
        Set<String> words = new LinkedHashSet<>();
        if (value != null) {
            for (String word : value.split(",", -1)) {
                String folded = Folding.fold(word);
                if (folded.length() < SHORTEST_WORD) {
                    throw new InvalidSettingException("indigosPasswordOptionWordTooShort", WORDS, word, SHORTEST_WORD);
                }
                words.add(folded);
            }
        }
        return words;
    }
}
