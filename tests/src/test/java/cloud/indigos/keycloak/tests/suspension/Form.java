package cloud.indigos.keycloak.tests.suspension;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Our attributes as an administrator fills them in. */
final class Form {

    private Form() {}

    /** Attributes written as {@code standing=suspended; until=2030-01-01}; several values are joined by {@code +}. */
    static Map<String, List<String>> of(String text) {
        return Pattern.compile(";")
                .splitAsStream(text)
                .map(String::strip)
                .collect(Collectors.toMap(Form::name, Form::values));
    }

    private static String name(String part) {
        return "indigos_" + part.substring(0, part.indexOf('='));
    }

    private static List<String> values(String part) {
        return Pattern.compile("\\+")
                .splitAsStream(part.substring(part.indexOf('=') + 1))
                .toList();
    }

    static Map<String, List<String>> suspended() {
        return of("standing=suspended; urgent=compromise; reason=Stolen password; article=3; until=2099-12-31");
    }

    static Map<String, List<String>> active() {
        return of("standing=active");
    }
}
