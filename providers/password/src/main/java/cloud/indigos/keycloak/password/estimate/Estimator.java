package cloud.indigos.keycloak.password.estimate;

import cloud.indigos.keycloak.password.dictionary.Lexicon;
import cloud.indigos.keycloak.password.dictionary.WordTable;
import java.util.Collection;
import java.util.List;

/**
 * Estimates how many guesses a password takes: the cheapest way to build it from listed words, the member's own words,
 * keyboard walks, sequences, dates, repeats and single characters. Immutable; bounded in time whatever the input.
 */
public final class Estimator {

    /** Few ways to encode a word are in use. */
    private static final double DECODING = 3;

    private final Lexicon lexicon;
    private final List<Matcher> patterns;

    public Estimator(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.patterns = List.of(
                new WordMatcher(lexicon.words()),
                new SingleCharacters(lexicon.letters()),
                new DigestMatcher(lexicon.words()),
                new NumberMatcher(),
                new DateMatcher(),
                new SequenceMatcher(),
                new RepeatMatcher(),
                new WalkMatcher(Keyboard.AZERTY),
                new WalkMatcher(Keyboard.QWERTY),
                new WalkMatcher(Keyboard.QWERTZ),
                new WalkMatcher(Keyboard.JCUKEN));
    }

    /**
     * The guesses for a password and the reason.
     *
     * @param password any text; only its first 64 characters count
     * @param personal folded words an attacker would try first for this member
     */
    public Estimate estimate(String password, Collection<String> personal) {
        Estimate asItIs = read(password, personal);
        return Disclosure.of(password)
                .map(decoded -> read(decoded, personal).plus(DECODING))
                .filter(decoded -> decoded.bits() < asItIs.bits())
                .orElse(asItIs);
    }

    private Estimate read(String password, Collection<String> personal) {
        Subject subject = Subject.of(password);
        TokenGraph graph = new TokenGraph(subject);
        patterns.forEach(matcher -> matcher.match(subject, graph));
        PersonalTokens own = new PersonalTokens(personal);
        own.match(subject, graph);
        TokenGraph.Path path = graph.cheapest();
        return new Estimate(
                path.bits(),
                path.steps().stream().map(step -> part(subject, step, own)).toList());
    }

    private Part part(Subject subject, TokenGraph.Step step, PersonalTokens own) {
        String word = switch (step.kind()) {
            case PERSONAL -> own.word(subject, step.start(), step.end());
            case WORD, NAME, PLACE, PASSWORD ->
                Recognition.word(subject.foldedText(step.start(), step.end()), this::isListed);
            default -> "";
        };
        return new Part(step.kind(), step.start(), step.end(), word);
    }

    private boolean isListed(long hash) {
        return lexicon.words().find(hash) != WordTable.ABSENT;
    }
}
