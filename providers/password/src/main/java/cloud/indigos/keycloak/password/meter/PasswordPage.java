package cloud.indigos.keycloak.password.meter;

import java.util.List;

/**
 * What a page where a password is chosen shows before anybody types, for the template as {@code indigosPassword}.
 *
 * @param rules the rules in force, a sentence each
 * @param phrase one that would be accepted; empty when there is none
 * @param address where the page asks while somebody types
 * @param ticket what it must bring
 * @param acceptedFrom where on the meter passwords begin to be accepted, in percent
 */
public record PasswordPage(List<String> rules, String phrase, String address, String ticket, int acceptedFrom) {

    public PasswordPage {
        rules = List.copyOf(rules);
    }
}
