package cloud.indigos.keycloak.password;

import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.password.policy.Fault;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All faults in the reader's language, a line each below a heading and above a piece of advice. */
final class FaultText {

    /** Pages collapse it unless they have {@code white-space: pre-line}; the admin console shows it. */
    private static final String LINE_END = "\n";

    private final Texts texts;

    FaultText(Texts texts) {
        this.texts = texts;
    }

    String of(List<Fault> faults) {
        return Stream.of(
                        Stream.of(texts.get("indigosPasswordHeading")),
                        faults.stream().map(fault -> texts.get("indigosPasswordItem", text(fault))),
                        Stream.of(texts.get("indigosPasswordAdvice")))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(LINE_END));
    }

    private String text(Fault fault) {
        return texts.get(
                fault.key(), fault.parameters().stream().map(this::parameter).toList());
    }

    private Object parameter(Object parameter) {
        return parameter instanceof Fault part ? text(part) : parameter;
    }
}
