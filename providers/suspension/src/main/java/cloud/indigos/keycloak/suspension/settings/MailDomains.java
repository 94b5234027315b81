package cloud.indigos.keycloak.suspension.settings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The domains whose mailboxes the association itself runs, such as {@code indigos.example}; in lower case. */
public record MailDomains(List<String> names) {

    public static final MailDomains NONE = new MailDomains(List.of());

    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;]+");
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

    public MailDomains {
        names = List.copyOf(names);
    }

    /** Reads names separated by commas or spaces; empty if one of them is no domain. */
    public static Optional<MailDomains> of(String text) {
        List<String> names = SEPARATOR
                .splitAsStream(text.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return names.stream().allMatch(name -> NAME.matcher(name).matches())
                ? Optional.of(new MailDomains(names))
                : Optional.empty();
    }
}
