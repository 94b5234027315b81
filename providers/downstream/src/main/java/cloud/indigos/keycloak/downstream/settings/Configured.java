package cloud.indigos.keycloak.downstream.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * A service as the server's options describe it.
 *
 * @param settings empty when no option of it is set: there is no such service
 * @param mistakes with any of them it is never called, and what it should do waits
 */
public record Configured<T>(Optional<T> settings, List<Mistake> mistakes) {

    private static final Logger LOG = Logger.getLogger(Configured.class);

    /**
     * Reads the options and writes a line to the log for each that is wrong.
     *
     * @param names options of which any means that the service is there
     */
    public static <T> Configured<T> read(
            String kind, UnaryOperator<String> values, List<String> names, Function<ServiceOptions, T> reader) {
        ServiceOptions options = new ServiceOptions(kind, values);
        boolean meant = Stream.concat(Stream.of(ServiceSettings.URL, "realm"), names.stream())
                .anyMatch(name -> options.text(name).isPresent());
        if (!meant) {
            return new Configured<>(Optional.empty(), List.of());
        }
        T settings = reader.apply(options);
        options.mistakes().forEach(mistake -> LOG.errorf("Service %s is not called: %s", kind, mistake.line()));
        return new Configured<>(Optional.of(settings), options.mistakes());
    }

    public <U> Configured<U> map(Function<T, U> function) {
        return new Configured<>(settings.map(function), mistakes);
    }
}
