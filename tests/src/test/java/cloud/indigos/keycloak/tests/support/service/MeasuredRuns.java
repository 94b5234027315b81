package cloud.indigos.keycloak.tests.support.service;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Repeats what {@link Measured} marks. */
final class MeasuredRuns implements TestTemplateInvocationContextProvider {

    private static final int RUNS = Integer.getInteger("indigos.tests.runs", 1);

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Stream<Object> values = Arrays.stream(context.getRequiredTestMethod().getParameterTypes())
                .findFirst()
                .map(type -> Arrays.<Object>stream(type.getEnumConstants()))
                .orElse(Stream.of(""));
        return values.flatMap(value -> IntStream.rangeClosed(1, RUNS).mapToObj(run -> new Run(value, run)));
    }

    private record Run(Object value, int number) implements TestTemplateInvocationContext, ParameterResolver {

        @Override
        public String getDisplayName(int index) {
            return (value + " " + number).strip();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().isInstance(value);
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return value;
        }
    }
}
