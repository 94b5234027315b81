package cloud.indigos.keycloak.tests.suspension;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Our attributes as an administrator fills them in. */
final class Form {

    private Form() {}

    /** Attributes written as {@code standing=suspended; until=2030-01-01}; several values are joined by {@code +}. */
    static Map<String, List<String>> of(String text) {
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        for (String part : text.split(";")) {
            String[] sides = part.strip().split("=", 2);
            attributes.put("indigos_" + sides[0], List.of(sides[1].split("\\+", -1)));
        }
        return attributes;
    }

    static Map<String, List<String>> suspended() {
        return of("standing=suspended; urgent=compromise; reason=Stolen password; article=3; until=2099-12-31");
    }

    static Map<String, List<String>> active() {
        return of("standing=active");
    }
}
