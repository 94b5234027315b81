package cloud.indigos.keycloak.downstream.settings;

import cloud.indigos.keycloak.downstream.settings.Mistake.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the server's options for one service, and collects everything that is wrong with them. */
public final class ServiceOptions {

    private static final Pattern SERVICE = Pattern.compile("[A-Za-z]+(_[A-Za-z]+)*");

    private final String prefix;
    private final UnaryOperator<String> values;
    private final List<Mistake> mistakes = new ArrayList<>();

    /**
     * Options that nobody has read yet.
     *
     * @param kind the effect's
     * @param values the value of an option by its last part; null when it is not set
     */
    public ServiceOptions(String kind, UnaryOperator<String> values) {
        this.prefix = "spi-indigos-effect--" + kind + "--";
        this.values = values;
    }

    public List<Mistake> mistakes() {
        return List.copyOf(mistakes);
    }

    /** An empty one counts as not set: environment files often hold such. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.apply(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public String required(String name) {
        return text(name).orElseGet(() -> {
            mistake(name, Kind.MISSING, "");
            return "";
        });
    }

    /** Without a slash at the end. */
    public String address(String name) {
        String value = required(name);
        if (!value.isEmpty() && !isAddress(value)) {
            mistake(name, Kind.ADDRESS, "");
        }
        return value.replaceAll("/+$", "");
    }

    /** One of some words; the first when it is not set. */
    public String choice(String name, String... words) {
        String value = text(name).orElse(words[0]);
        if (!List.of(words).contains(value)) {
            mistake(name, Kind.CHOICE, String.join(", ", words));
            return words[0];
        }
        return value;
    }

    public int number(String name, int byDefault, int least, int most) {
        Optional<Integer> number = text(name).map(ServiceOptions::numberOf).orElse(Optional.of(byDefault));
        return number.filter(value -> value >= least && value <= most).orElseGet(() -> {
            mistake(name, Kind.NUMBER, least + "–" + most);
            return byDefault;
        });
    }

    public Set<String> services(String name, String byDefault) {
        Set<String> services = new TreeSet<>();
        for (String service : text(name).orElse(byDefault).split(",", -1)) {
            if (!SERVICE.matcher(service.strip()).matches()) {
                mistake(name, Kind.SERVICES, "");
                return Set.of(byDefault.split(",", -1));
            }
            services.add(service.strip());
        }
        return services;
    }

    /** In one of three options: {@code <name>}, {@code <name>-file} or {@code <name>-vault}. */
    public Secret secret(String name) {
        Optional<Secret> given = text(name).map(Secret.Given::new);
        Optional<Secret> inFile = text(name + "-file").flatMap(path -> file(name + "-file", path));
        Optional<Secret> inVault = text(name + "-vault").map(Secret.InVault::new);
        long forms = Stream.of(name, name + "-file", name + "-vault")
                .filter(form -> text(form).isPresent())
                .count();
        if (forms != 1) {
            mistake(name, Kind.SECRET, "%s, %s-file, %s-vault".formatted(name, name, name));
        }
        return Stream.of(given, inFile, inVault)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(new Secret.Given(""));
    }

    private Optional<Secret> file(String name, String path) {
        try {
            Secret secret = new Secret.InFile(Path.of(path));
            secret.read(null);
            return Optional.of(secret);
        } catch (IOException | InvalidPathException e) {
            mistake(name, Kind.FILE, "");
            return Optional.empty();
        }
    }

    private void mistake(String name, Kind kind, String detail) {
        mistakes.add(new Mistake(prefix + name, kind, detail));
    }

    private static boolean isAddress(String value) {
        try {
            URI uri = URI.create(value);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<Integer> numberOf(String value) {
        try {
            return Optional.of(Integer.valueOf(value));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
