package cloud.indigos.keycloak.password.policy;

/** A review as a member sees it on a meter: a level with a name, and how far along the meter it is. */
public enum Strength {
    WEAK("indigosPasswordWeak"),
    FAIR("indigosPasswordFair"),
    ALMOST("indigosPasswordAlmost"),
    GOOD("indigosPasswordGood"),
    EXCELLENT("indigosPasswordExcellent");

    private static final double HALF_WAY = 0.5;
    private static final double NEARLY_THERE = 0.85;
    private static final int GENEROUS_BITS = 20;

    /** Where on the meter passwords begin to be accepted, in percent. */
    public static final int ACCEPTED_FROM = 70;

    private static final int MOST_REFUSED = ACCEPTED_FROM - 5;
    private static final int MOST = 100;

    private final String key;

    Strength(String key) {
        this.key = key;
    }

    public static Strength of(Review review) {
        if (review.isAccepted()) {
            return review.bits() >= review.needed() + GENEROUS_BITS ? EXCELLENT : GOOD;
        }
        double reached = reached(review);
        if (reached < HALF_WAY) {
            return WEAK;
        }
        return reached < NEARLY_THERE ? FAIR : ALMOST;
    }

    /** 0 to 100; {@link #ACCEPTED_FROM} or more means that it is accepted. */
    public static int percent(Review review) {
        if (!review.isAccepted()) {
            return (int) Math.min(MOST_REFUSED, reached(review) * ACCEPTED_FROM);
        }
        double beyond = Math.max(0, review.bits() - review.needed()) / GENEROUS_BITS;
        return (int) Math.min(MOST, ACCEPTED_FROM + beyond * (MOST - ACCEPTED_FROM));
    }

    /** Of the message that names it. */
    public String key() {
        return key;
    }

    private static double reached(Review review) {
        return review.bits() / review.needed();
    }
}
