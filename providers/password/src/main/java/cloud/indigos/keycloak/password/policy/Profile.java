package cloud.indigos.keycloak.password.policy;

import java.util.Arrays;
import java.util.Optional;

/** The sets of demands an administrator chooses from. */
public enum Profile {

    /**
     * CNIL, délibération 2022-100: 50 bits for a password with access restriction, such as Keycloak's brute-force
     * detection. Twelve characters rather than the eight of CNIL's example, since passwords of eight from all four
     * classes abound in leaks and cannot be told from random ones; {@code length=8 bits=38} brings the example back.
     */
    CNIL_50("cnil-50", 12, 50, 50, 5),

    /** CNIL, délibération 2022-100: 80 bits for a password alone. */
    CNIL_80("cnil-80", 12, 80, 52, 7),

    /** NIST SP 800-63B-4, 3.1.1.2, a password alone: 15 characters, no composition rules, nothing known or expected. */
    NIST("nist", 15, 0, 50, 5);

    private final String id;
    private final int length;
    private final int nominalBits;
    private final int guessBits;
    private final int phraseWords;

    Profile(String id, int length, int nominalBits, int guessBits, int phraseWords) {
        this.id = id;
        this.length = length;
        this.nominalBits = nominalBits;
        this.guessBits = guessBits;
        this.phraseWords = phraseWords;
    }

    public static Optional<Profile> byId(String id) {
        return Arrays.stream(values()).filter(profile -> profile.id.equals(id)).findFirst();
    }

    /** As the administrator writes it. */
    public String id() {
        return id;
    }

    /** Fewest code points. */
    public int length() {
        return length;
    }

    /** What length and alphabet must promise, as CNIL counts; 0 for no such demand. */
    public int nominalBits() {
        return nominalBits;
    }

    /** Fewest guesses by our estimate, as a power of 2. It counts random characters too low, hence less than 80. */
    public int guessBits() {
        return guessBits;
    }

    /** How many words make a phrase that needs nothing else. */
    public int phraseWords() {
        return phraseWords;
    }
}
