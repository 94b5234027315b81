package cloud.indigos.keycloak.tests.support.grant;

import static org.assertj.core.api.Assertions.assertThat;

import cloud.indigos.keycloak.tests.support.MailLink;
import cloud.indigos.keycloak.tests.support.scriptless.Browser;
import cloud.indigos.keycloak.tests.support.scriptless.Page;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.representations.idm.UserRepresentation;

/** Links from Keycloak's mails, which open without a password. */
final class MailLinks {

    private static final Pattern IN_PAGE = Pattern.compile("href=\"([^\"]*action-token[^\"]*)\"");
    private static final Pattern FORGOTTEN = Pattern.compile("href=\"([^\"]*reset-credentials[^\"]*)\"");

    private MailLinks() {}

    /** The member has forgotten the password, and asked for the link before the decision. */
    static Grant.Attempt resetPassword(Visit visit) {
        Browser browser = visit.browser();
        Page signIn = browser.enter(visit.client());
        Page asked = browser.open(linkOf(FORGOTTEN, signIn))
                .submit("username", visit.member().username());
        assertThat(asked.status()).isEqualTo(200);
        String link = linkOfMail(visit);
        return () -> {
            Page page = browser.open(link);
            return page.html().contains("id=\"password-new\"") ? Outcome.IN : visit.arrived(page);
        };
    }

    /** An administrator has sent the link that confirms the address, before the decision. */
    static Grant.Attempt verifyAddress(Visit visit) {
        UserRepresentation account = visit.member().representation();
        account.setEmailVerified(false);
        visit.member().account().update(account);
        visit.member().account().sendVerifyEmail(visit.client());
        String link = linkOfMail(visit);
        return () -> {
            Browser browser = visit.browser();
            Page page = browser.open(linkOf(IN_PAGE, browser.open(link)));
            return page.html().contains("data-page-id=\"login-info\"") ? Outcome.IN : visit.arrived(page);
        };
    }

    private static String linkOfMail(Visit visit) {
        MimeMessage newest = Arrays.stream(visit.mails().getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail))
                        .contains(visit.member().email()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("No mail came"));
        return MailLink.in(newest);
    }

    private static Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String linkOf(Pattern pattern, Page page) {
        Matcher link = pattern.matcher(page.html());
        assertThat(link.find()).as(page.html()).isTrue();
        return URI.create(page.address())
                .resolve(link.group(1).replace("&amp;", "&"))
                .toString();
    }
}
