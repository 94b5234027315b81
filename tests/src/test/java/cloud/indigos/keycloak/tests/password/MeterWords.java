package cloud.indigos.keycloak.tests.password;

import java.util.Locale;

/** What the meter says, and a password that it says so about. */
enum MeterWords {
    WEAK("soleil", "Trop facile à deviner.", "Too easy to guess."),
    FAIR("grenouille-88!!", "Encore trop facile à deviner.", "Still too easy to guess."),
    ALMOST("fuzorlippaxe", "Presque.", "Nearly there."),
    GOOD("kzvtqr-8Yw!4", "Solide : ce mot de passe convient.", "Strong: this password will do."),
    EXCELLENT(
            "cheval-agrafe-lune-tricot-sable",
            "Très solide : ce mot de passe convient.",
            "Very strong: this password will do.");

    private final String password;
    private final String french;
    private final String english;

    MeterWords(String password, String french, String english) {
        this.password = password;
        this.french = french;
        this.english = english;
    }

    String password() {
        return password;
    }

    String in(String language) {
        return language.equals("fr") ? french : english;
    }

    String picture(String language) {
        return "password-message-meter-" + name().toLowerCase(Locale.ROOT) + "-" + language;
    }
}
