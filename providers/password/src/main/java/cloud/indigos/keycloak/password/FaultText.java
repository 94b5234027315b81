package cloud.indigos.keycloak.password;

import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.password.policy.Advice;
import cloud.indigos.keycloak.password.policy.Fault;
import cloud.indigos.keycloak.password.policy.Review;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All faults in the reader's language, a line each below a heading, and then what would help. */
public final class FaultText {

    /** Pages collapse it unless they have {@code white-space: pre-line}; the admin console shows it. */
    private static final String LINE_END = "\n";

    private final Texts texts;

    public FaultText(Texts texts) {
        this.texts = texts;
    }

    /** The whole refusal. */
    String of(Review review) {
        return Stream.of(
                        Stream.of(texts.get("indigosPasswordHeading")),
                        items(review.faults()),
                        Stream.of(texts.get("indigosPasswordAdvice")),
                        items(Advice.of(review)))
                .flatMap(lines -> lines)
                .collect(Collectors.joining(LINE_END));
    }

    private Stream<String> items(List<Fault> faults) {
        return faults.stream().map(fault -> texts.get("indigosPasswordItem", text(fault)));
    }

    /** One fault, rule or piece of advice as a sentence. */
    public String text(Fault fault) {
        return texts.get(
                fault.key(), fault.parameters().stream().map(this::parameter).toList());
    }

    private Object parameter(Object parameter) {
        return parameter instanceof Fault part ? text(part) : parameter;
    }
}
