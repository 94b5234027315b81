package cloud.indigos.keycloak.password.meter;

import cloud.indigos.keycloak.core.rest.Texts;
import cloud.indigos.keycloak.password.FaultText;
import cloud.indigos.keycloak.password.policy.Advice;
import cloud.indigos.keycloak.password.policy.Fault;
import cloud.indigos.keycloak.password.policy.Review;
import cloud.indigos.keycloak.password.policy.Strength;
import java.util.List;

/**
 * What the page shows of a review, in its language.
 *
 * @param accepted whether the policy would take the password
 * @param percent how far along the meter, 0 to 100
 * @param label the same in words
 * @param faults what is wrong, a sentence each
 * @param advice what would help, a sentence each
 */
record MeterReading(boolean accepted, int percent, String label, List<String> faults, List<String> advice) {

    static MeterReading of(Review review, Texts texts) {
        return new MeterReading(
                review.isAccepted(),
                Strength.percent(review),
                texts.get(Strength.of(review).key()),
                sentences(review.faults(), texts),
                sentences(Advice.of(review), texts));
    }

    private static List<String> sentences(List<Fault> faults, Texts texts) {
        FaultText text = new FaultText(texts);
        return faults.stream().map(text::text).toList();
    }
}
