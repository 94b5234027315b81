package cloud.indigos.keycloak.tests.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The link in a mail of Keycloak's that does what its reader asked for, without a password. */
public final class MailLink {

    private static final Pattern LINK = Pattern.compile("https?://\\S+action-token\\S+");

    private MailLink() {}

    public static String in(MimeMessage mail) {
        String text = GreenMailUtil.getBody(mail).replace("=\r\n", "").replace("=3D", "=");
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        return link.group();
    }
}
