package cloud.indigos.keycloak.bench.password;

import cloud.indigos.keycloak.password.policy.Candidate;
import cloud.indigos.keycloak.password.policy.InvalidSettingException;
import cloud.indigos.keycloak.password.policy.PasswordJudge;
import cloud.indigos.keycloak.password.policy.SettingsParser;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.function.Predicate;

/** A way to judge passwords. */
record Policy(String name, Predicate<Sample> accepts) {

    static Policy indigos(String config) {
        try {
            PasswordJudge judge = new PasswordJudge(SettingsParser.parse(config));
            return new Policy(
                    config,
                    sample -> judge.faults(new Candidate(sample.password(), sample.personal()))
                            .isEmpty());
        } catch (InvalidSettingException e) {
            throw new IllegalArgumentException(config, e);
        }
    }

    /**
     * What nulab's port says.
     *
     * @param least 0 to 4
     */
    static Policy zxcvbn(int least) {
        Zxcvbn zxcvbn = new Zxcvbn();
        return new Policy(
                "zxcvbn ≥ " + least,
                sample -> zxcvbn.measure(
                                        sample.password(),
                                        List.copyOf(sample.personal().all()))
                                .getScore()
                        >= least);
    }

    static Policy keycloak(String name, String policy) {
        return new Policy(name, new KeycloakPolicies(policy)::accepts);
    }
}
