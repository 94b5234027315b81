package cloud.indigos.keycloak.tests.suspension;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What people write about each other in a language, as it might be, and where the realm's contact reads. */
enum Wording {
    FR(
            "aide@indigos.example",
            "Votre compte a envoyé 4\u202f000 messages en une heure. Quelqu’un d’autre l’utilise sans doute.",
            "Vos envois en nombre gênent les autres. Merci d’écrire à moins de monde à la fois.",
            "Ce n’était pas moi\u00a0: j’étais en vacances, sans ordinateur."),
    EN(
            "help@indigos.example",
            "Your account sent 4,000 messages in one hour. Somebody else probably uses it.",
            "Your mass mailings disturb the others. Please write to fewer people at a time.",
            "It was not me: I was on holiday without a computer.");

    private final String contact;
    private final String grave;
    private final String slight;
    private final String answer;

    Wording(String contact, String grave, String slight, String answer) {
        this.contact = contact;
        this.grave = grave;
        this.slight = slight;
        this.answer = answer;
    }

    String language() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What our features say, in this language. */
    String in(String french, String english) {
        return this == FR ? french : english;
    }

    String contact() {
        return contact;
    }

    /** What the member writes. */
    String answer() {
        return answer;
    }

    Map<String, Object> warned() {
        return new HashMap<>(Map.of("standing", "warned", "article", "7", "reason", slight));
    }

    Map<String, Object> restricted() {
        Map<String, Object> decision = warned();
        decision.putAll(Map.of(
                "standing", "restricted",
                "services", List.of("mail_send"),
                "urgent", "manifest_abuse",
                "until", "2099-12-31"));
        return decision;
    }

    Map<String, Object> suspended(String until) {
        Map<String, Object> decision = new HashMap<>(Standings.SUSPENDED);
        decision.putAll(Map.of("reason", grave, "until", until));
        return decision;
    }

    Map<String, Object> closed() {
        Map<String, Object> decision = suspended("");
        decision.put("standing", "closed");
        return decision;
    }
}
