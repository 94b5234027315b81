package cloud.indigos.keycloak.password.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What would help against the faults of a password, the most useful first. */
public final class Advice {

    private static final int MOST = 3;

    private Advice() {}

    /** None when nothing is wrong, at most three otherwise. */
    public static List<Fault> of(Review review) {
        Set<Fault> advice = new LinkedHashSet<>();
        for (Fault fault : review.faults()) {
            advice.add(against(fault, review));
        }
        return advice.stream().limit(MOST).toList();
    }

    private static Fault against(Fault fault, Review review) {
        return switch (fault.key()) {
            case "indigosPasswordTooLong" -> Fault.of("indigosPasswordAdviceShorten");
            case "indigosPasswordFirstName",
                    "indigosPasswordLastName",
                    "indigosPasswordUsername",
                    "indigosPasswordEmail",
                    "indigosPasswordService" -> Fault.of("indigosPasswordAdviceNotYourself");
            case "indigosPasswordWalk", "indigosPasswordSequence", "indigosPasswordRepeat", "indigosPasswordDate" ->
                Fault.of("indigosPasswordAdviceNoPattern");
            case "indigosPasswordLeaked", "indigosPasswordBlocklisted", "indigosPasswordOnlyListed" ->
                Fault.of("indigosPasswordAdviceAnother");
            case "indigosPasswordCurrent" -> Fault.of("indigosPasswordAdviceFresh");
            default -> Fault.of("indigosPasswordAdviceAddWords", review.missingWords());
        };
    }
}
