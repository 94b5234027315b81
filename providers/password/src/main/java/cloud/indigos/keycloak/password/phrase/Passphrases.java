package cloud.indigos.keycloak.password.phrase;

import cloud.indigos.keycloak.password.policy.Candidate;
import cloud.indigos.keycloak.password.policy.PasswordJudge;
import cloud.indigos.keycloak.password.policy.PersonalWords;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws phrases that the policy in force accepts for a member: as many words as the profile asks for, 12.9 bits each
 * since every one is drawn by itself from at least 7,776. More words when the administrator asks for more.
 */
public final class Passphrases {

    private static final String BETWEEN = "-";
    private static final int DRAWS = 20;
    private static final int MOST_WORDS = 12;

    private final RandomGenerator random;
    private final PasswordJudge judge;
    private final int fewest;

    public Passphrases(PasswordJudge judge, int fewest) {
        this(judge, fewest, new SecureRandom());
    }

    Passphrases(PasswordJudge judge, int fewest, RandomGenerator random) {
        this.judge = judge;
        this.fewest = fewest;
        this.random = random;
    }

    /** A new one; none when the settings leave no room for a phrase. */
    public Optional<String> next(PersonalWords personal) {
        return IntStream.rangeClosed(fewest, MOST_WORDS)
                .flatMap(words -> IntStream.generate(() -> words).limit(DRAWS))
                .mapToObj(this::draw)
                .filter(phrase -> judge.faults(new Candidate(phrase, personal)).isEmpty())
                .findFirst();
    }

    private String draw(int words) {
        List<String> all = PhraseWords.all();
        // nextInt(bound) draws again rather than fold the rest onto the first words: no word is likelier than another.
        return IntStream.range(0, words)
                .mapToObj(i -> all.get(random.nextInt(all.size())))
                .collect(Collectors.joining(BETWEEN));
    }
}
