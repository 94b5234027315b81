package cloud.indigos.keycloak.downstream.settings;

import cloud.indigos.keycloak.core.feature.Finding;
import java.util.Locale;

/**
 * What is wrong with one option of the server.
 *
 * @param option its full name, as on the command line
 * @param detail what would be right, where the kind alone does not say it; may be empty
 */
public record Mistake(String option, Kind kind, String detail) {

    /** How an option can be wrong. */
    public enum Kind {
        MISSING("is missing"),
        ADDRESS("is no address that begins with http:// or https://"),
        CHOICE("is none of"),
        NUMBER("is no whole number from"),
        SERVICES("is no list of service ids, letters and underscores, separated by commas"),
        FILE("names no file that can be read and holds something"),
        SECRET("is wanted in exactly one of the forms");

        private final String meaning;

        Kind(String meaning) {
            this.meaning = meaning;
        }
    }

    /** One line of the log; never the value, which may be a secret. */
    public String line() {
        return ("--" + option + " " + kind.meaning + " " + detail).strip();
    }

    public Finding finding() {
        return Finding.error("indigosFindingOption_" + kind.name().toLowerCase(Locale.ROOT), option, detail);
    }
}
