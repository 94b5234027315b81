package cloud.indigos.keycloak.suspension.feature;

import cloud.indigos.keycloak.core.feature.RemovalOptions;
import cloud.indigos.keycloak.suspension.profile.StandingAttributes;
import cloud.indigos.keycloak.suspension.standing.StandingState;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.UserModel;

/** What becomes of a member who is refused something, once nothing refuses it any more. */
enum Fate {
    /** Keycloak's own switch locks them out, those restricted too, since nothing else is left to hold them. */
    DISABLE {
        @Override
        void befall(UserModel member) {
            member.setEnabled(false);
        }

        @Override
        boolean hasBefallen(UserModel member) {
            return !member.isEnabled();
        }

        @Override
        StandingState standingOf(UserModel member) {
            return StandingAttributes.read(member);
        }

        @Override
        boolean leavesOn(boolean on) {
            return false;
        }
    },
    /** They are active again. */
    ACTIVATE {
        @Override
        void befall(UserModel member) {
            StandingAttributes.write(member, StandingState.active());
        }

        @Override
        boolean hasBefallen(UserModel member) {
            return false;
        }

        @Override
        StandingState standingOf(UserModel member) {
            return StandingState.active();
        }

        @Override
        boolean leavesOn(boolean on) {
            return on;
        }
    };

    private static final String OPTION = "suspended";

    /** The one that an administrator chose by {@code suspended=disable} or {@code suspended=activate}. */
    static Optional<Fate> chosen(RemovalOptions options) {
        return options.value(OPTION)
                .flatMap(choice -> Arrays.stream(values())
                        .filter(fate -> fate.name().toLowerCase(Locale.ROOT).equals(choice))
                        .findFirst());
    }

    abstract void befall(UserModel member);

    /** Whether somebody who is refused something by a decision needs it no more. */
    abstract boolean hasBefallen(UserModel member);

    /** What the attributes will say. */
    abstract StandingState standingOf(UserModel member);

    /** What Keycloak's own switch will say, which says this now. */
    abstract boolean leavesOn(boolean on);
}
