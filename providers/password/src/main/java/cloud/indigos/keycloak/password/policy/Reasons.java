package cloud.indigos.keycloak.password.policy;

import cloud.indigos.keycloak.password.estimate.Estimate;
import cloud.indigos.keycloak.password.estimate.Part;
import cloud.indigos.keycloak.password.estimate.PartKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Why a password is guessed soon: one fault per weakness, in the order of the password, none twice. A word is named in
 * its listed form and only when it is not all of the password.
 */
final class Reasons {

    private final List<Part> parts;
    private final PersonalWords personal;

    Reasons(Estimate estimate, PersonalWords personal) {
        this.parts = estimate.parts();
        this.personal = personal;
    }

    List<Fault> faults() {
        Set<Fault> faults = new LinkedHashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            switch (part.kind()) {
                case WORD, NAME, PLACE -> faults.add(listed(part, i));
                case PASSWORD -> faults.add(Fault.of("indigosPasswordLeaked"));
                case PERSONAL -> faults.add(personal(part));
                case WALK -> faults.add(Fault.of("indigosPasswordWalk"));
                case SEQUENCE -> faults.add(Fault.of("indigosPasswordSequence"));
                case REPEAT -> faults.add(Fault.of("indigosPasswordRepeat"));
                case DATE -> faults.add(Fault.of("indigosPasswordDate"));
                case YEAR, POSTCODE, PLAIN -> {}
            }
        }
        return faults.isEmpty() ? List.of(Fault.of("indigosPasswordGuessable")) : List.copyOf(faults);
    }

    private Fault listed(Part part, int index) {
        Fault kind = Fault.of(
                switch (part.kind()) {
                    case NAME -> "indigosPasswordListedName";
                    case PLACE -> "indigosPasswordListedPlace";
                    default -> "indigosPasswordListedWord";
                });
        if (parts.size() == 1) {
            return Fault.of("indigosPasswordOnlyListed", kind);
        }
        boolean yearFollows = index + 1 < parts.size() && parts.get(index + 1).kind() == PartKind.YEAR;
        String key = yearFollows ? "indigosPasswordListedWithYear" : "indigosPasswordListed";
        return Fault.of(key, part.word(), kind);
    }

    private Fault personal(Part part) {
        PersonalWords.Source source = personal.source(part.word()).orElse(PersonalWords.Source.SERVICE);
        return Fault.of(
                switch (source) {
                    case FIRST_NAME -> "indigosPasswordFirstName";
                    case LAST_NAME -> "indigosPasswordLastName";
                    case USERNAME -> "indigosPasswordUsername";
                    case EMAIL -> "indigosPasswordEmail";
                    case SERVICE -> "indigosPasswordService";
                });
    }
}
