package cloud.indigos.keycloak.password.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a password may have been before somebody changed no more than its end: itself, one less, without its sign, without
 * its number. At most four, since each costs a slow hash to compare.
 */
final class EarlierForms {

    static final int MOST = 4;

    private static final Pattern END = Pattern.compile("^(.*?)(\\d{1,9})?([^\\p{L}\\p{N}]{0,3})$", Pattern.DOTALL);
    private static final int SHORTEST = 4;

    private EarlierForms() {}

    /** The likeliest first. */
    static List<String> of(String password) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(password);
        Matcher end = END.matcher(password);
        if (end.matches()) {
            String stem = end.group(1);
            String number = end.group(2) == null ? "" : end.group(2);
            String signs = end.group(3);
            if (!number.isEmpty()) {
                forms.add(stem + oneLess(number) + signs);
            }
            forms.add(stem + number);
            forms.add(stem);
            if (number.isEmpty() && signs.isEmpty()) {
                forms.add(stem + '1');
                forms.add(stem + '!');
            }
        }
        return forms.stream()
                .filter(form -> form.length() >= SHORTEST)
                .limit(MOST)
                .toList();
    }

    private static String oneLess(String number) {
        int less = Math.max(0, Integer.parseInt(number) - 1);
        return number.charAt(0) == '0' ? String.format("%0" + number.length() + "d", less) : Integer.toString(less);
    }
}
