package cloud.indigos.keycloak.charter;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All published versions of a realm's charter in the order of their numbers, and what applies when. It is small enough
 * to live in a realm attribute, so that a login asks the database for nothing.
 */
public record CharterTimeline(List<CharterVersion> versions) {

    private static final String SEPARATOR = ";";

    public CharterTimeline {
        versions = versions.stream()
                .sorted(Comparator.comparingInt(CharterVersion::number))
                .toList();
    }

    public static CharterTimeline of(Collection<CharterVersion> versions) {
        return new CharterTimeline(List.copyOf(versions));
    }

    /** The version whose text applies. */
    public Optional<CharterVersion> inForce(Instant now) {
        return latest(version -> version.isInForce(now));
    }

    /** The version a member must have accepted, or a later one. */
    public Optional<CharterVersion> required(Instant now) {
        return latest(version -> version.isMajor() && version.isInForce(now));
    }

    /**
     * The versions that members will have to accept, the next first. Of those that begin to apply at the same instant only the
     * last one ever binds anybody.
     */
    public List<CharterVersion> upcoming(Instant now) {
        Map<Instant, CharterVersion> byDate = new TreeMap<>();
        for (CharterVersion version : versions) {
            if (version.isMajor() && !version.isInForce(now)) {
                byDate.put(version.enforcedFrom(), version);
            }
        }
        return List.copyOf(byDate.values());
    }

    /** The minor versions in force that come after the given number. */
    public List<CharterVersion> minorsAfter(int number, Instant now) {
        return versions.stream()
                .filter(version -> !version.isMajor() && version.isInForce(now) && version.number() > number)
                .toList();
    }

    public Optional<CharterVersion> find(int number) {
        return latest(version -> version.number() == number);
    }

    /** Whether a member who has accepted this version, or a later one, has nothing to accept now; 0 stands for none. */
    public boolean isCurrent(int accepted, Instant now) {
        return required(now).map(required -> accepted >= required.number()).orElse(true);
    }

    /** The form in which {@link #parse} reads it: {@code 1 MAJOR <published> <enforced from>;2 …}. */
    public String encode() {
        return versions.stream()
                .map(version -> "%d %s %s %s"
                        .formatted(version.number(), version.kind(), version.published(), version.enforcedFrom()))
                .collect(Collectors.joining(SEPARATOR));
    }

    /**
     * Reads what {@link #encode} writes.
     *
     * @throws RuntimeException when it is something else
     */
    public static CharterTimeline parse(String encoded) {
        return new CharterTimeline(Stream.of(encoded.split(SEPARATOR))
                .filter(part -> !part.isBlank())
                .map(CharterTimeline::version)
                .toList());
    }

    private static CharterVersion version(String encoded) {
        String[] parts = encoded.split(" ", -1);
        return new CharterVersion(
                Integer.parseInt(parts[0]),
                CharterVersion.Kind.valueOf(parts[1]),
                Instant.parse(parts[2]),
                Instant.parse(parts[3]));
    }

    /** Asked for every token and at every introspection, where a stream would cost more than all it looks at. */
    private Optional<CharterVersion> latest(Predicate<CharterVersion> wanted) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (wanted.test(versions.get(i))) {
                return Optional.of(versions.get(i));
            }
        }
        return Optional.empty();
    }
}
