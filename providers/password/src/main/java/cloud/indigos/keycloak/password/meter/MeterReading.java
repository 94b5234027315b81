package cloud.indigos.keycloak.password.meter;

import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.password.FaultText;
import cloud.indigos.keycloak.password.policy.Advice;
import cloud.indigos.keycloak.password.policy.Fault;
import cloud.indigos.keycloak.password.policy.Review;
import cloud.indigos.keycloak.password.policy.Strength;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the page shows of a review, in its language.
 *
 * @param accepted whether the policy would take the password
 * @param percent how far along the meter, 0 to 100
 * @param label the same in words
 * @param details what is wrong and what would help, a sentence each
 */
record MeterReading(boolean accepted, int percent, String label, List<String> details) {

    static MeterReading of(Review review, Texts texts) {
        FaultText text = new FaultText(texts);
        Stream<Fault> details = Stream.concat(review.faults().stream(), Advice.of(review).stream());
        return new MeterReading(
                review.isAccepted(),
                Strength.percent(review),
                texts.get(Strength.of(review).key()),
                details.map(text::text).toList());
    }
}
