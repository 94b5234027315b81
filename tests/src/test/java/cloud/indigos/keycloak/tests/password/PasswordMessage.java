package cloud.indigos.keycloak.tests.password;

import cloud.indigos.keycloak.tests.support.Person;
import cloud.indigos.keycloak.tests.support.server.PackageFiles;
import java.util.Locale;

/**
 * What Amina reads about a password that is refused, and a password that is refused so. No two neighbours are refused
 * for the same reason, so that one can tell the next answer from the last.
 */
enum PasswordMessage {
    TOO_SHORT("Kx7!vUq2Zp", "Il compte moins de 12 caractères.", "It has fewer than 12 characters."),
    TOO_LONG("Kx7!vUq2Zp".repeat(13), "Il compte plus de 128 caractères.", "It has more than 128 characters."),
    TOO_SIMPLE_50(
            "920471835560", "il faut 16 chiffres, ou des lettres aussi.", "it takes 16 digits, or letters as well."),
    BLOCKLISTED(
            PackageFiles.LEAKED_PASSWORD,
            "Il figure dans une liste de mots de passe divulgués.",
            "It is in a list of leaked passwords."),
    GUESSABLE("fuzorlippaxe", "Il est trop facile à deviner.", "It is too easy to guess."),
    LEAKED(
            "trustno1-brouette",
            "Il est fait d’un des mots de passe les plus répandus.",
            "It is made of one of the most common passwords."),
    ONLY_WORD("bibliothecaire", "C’est un mot courant, au plus un peu déguisé.", "It is a common word, at most"),
    WORD("grenouille-88!!", "« grenouille » est un mot courant.", "“grenouille” is a common word."),
    NAME("Catherine-456!", "« catherine » est un nom propre répandu.", "“catherine” is a common name."),
    PLACE("Marseille13!!!", "« marseille » est un nom de lieu.", "“marseille” is the name of a place."),
    WORD_AND_YEAR(
            "Grenouille1993",
            "« grenouille » est un mot courant, suivi d’une année.",
            "“grenouille” is a common word, followed by a year."),
    FIRST_NAME("Amina-brouette", "Il contient votre prénom.", "It contains your first name."),
    LAST_NAME("Diallo-brouette", "Il contient votre nom.", "It contains your last name."),
    EMAIL(
            "indigos-brouette",
            "Il contient une partie de votre adresse électronique.",
            "It contains a part of your email address."),
    SERVICE(
            "keycloak-brouette",
            "Il contient le nom du service ou un mot qui lui est lié.",
            "It contains the name of the service or a word related to it."),
    WALK("qsdfghjklm65+", "Il contient des touches voisines du clavier", "It contains neighbouring keys"),
    SEQUENCE("abcdefgh-98+", "Il contient une suite évidente", "It contains an obvious sequence"),
    REPEAT("xkxkxkxkxkxkxkxk", "Il répète plusieurs fois la même chose.", "It repeats the same thing."),
    DATE("14/07/1989xx", "Il contient une date.", "It contains a date."),
    CURRENT(
            Person.AMINA.password() + "!",
            "Il ressemble trop à votre mot de passe actuel.",
            "It is too much like your current password."),
    TOO_SIMPLE_80("indigos-passay(cnil-80)", "hvrqzmwtlbkxdfg", "une phrase de 7 mots.", "a phrase of 7 words."),
    TOO_SIMPLE_MIXED(
            "indigos-passay(cnil-80 length=16)",
            "hvrqzmwtlbkxdfgp",
            "il faut des majuscules, des minuscules et des chiffres",
            "it takes capitals, small letters and digits"),
    TOO_FEW_WORDS(
            "indigos-passay(cnil-80)",
            "cravate tuile gorille badge sorbet",
            "Une phrase doit compter au moins 7 mots différents.",
            "A phrase must have at least 7 different words.");

    private final String policy;
    private final String password;
    private final String french;
    private final String english;

    PasswordMessage(String password, String french, String english) {
        this(PasswordRealm.POLICY, password, french, english);
    }

    PasswordMessage(String policy, String password, String french, String english) {
        this.policy = policy;
        this.password = password;
        this.french = french;
        this.english = english;
    }

    String policy() {
        return policy;
    }

    String password() {
        return password;
    }

    /** A part of the sentence, with plain spaces. */
    String in(String language) {
        return language.equals("fr") ? french : english;
    }

    String picture(String language) {
        return "password-message-" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + language;
    }
}
