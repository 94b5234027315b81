package cloud.indigos.keycloak.password.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passay.RuleResultDetail;
import org.passay.rule.LengthRule;

/** Our faults in Passay's form and back: the key is the error code, the parameters keep their order. */
final class Details {

    private Details() {}

    static RuleResultDetail of(Fault fault) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (Object parameter : fault.parameters()) {
            parameters.put(Integer.toString(parameters.size()), parameter);
        }
        return new RuleResultDetail(fault.key(), parameters);
    }

    static Fault fault(RuleResultDetail detail) {
        return new Fault(
                key(detail.getErrorCode()),
                new ArrayList<>(detail.getParameters().values()));
    }

    /** Passay's own codes under our keys. */
    private static String key(String errorCode) {
        return switch (errorCode) {
            case LengthRule.ERROR_CODE_MIN -> "indigosPasswordTooShort";
            case LengthRule.ERROR_CODE_MAX -> "indigosPasswordTooLong";
            default -> errorCode;
        };
    }

    static List<RuleResultDetail> of(List<Fault> faults) {
        return faults.stream().map(Details::of).toList();
    }
}
