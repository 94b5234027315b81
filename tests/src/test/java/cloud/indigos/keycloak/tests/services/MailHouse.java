package cloud.indigos.keycloak.tests.services;

import cloud.indigos.keycloak.tests.support.Member;
import cloud.indigos.keycloak.tests.support.server.FreePorts;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import org.keycloak.testframework.mail.MailServer;
import org.keycloak.testframework.realm.ManagedRealm;

/** A Dovecot of its own, a member who has their mail there, who decides about them, and who takes what they send. */
final class MailHouse implements AutoCloseable {

    final Member member;
    final int outsidePort = FreePorts.find();

    Dovecot dovecot;
    Mailbox mailbox;

    private final Decisions decisions;
    private final MailServer outside = new MailServer("localhost", outsidePort);

    private MailHouse(ManagedRealm realm, Path folder) {
        member = Member.in(realm);
        decisions = Decisions.in(realm);
        move(Dovecot.start(folder, realm.getBaseUrl(), outsidePort));
    }

    static MailHouse in(ManagedRealm realm, Path folder) {
        return new MailHouse(realm, folder);
    }

    void suspend() {
        decisions.suspend(member);
    }

    void restrict(String service) {
        decisions.restrict(member, service);
    }

    void lift() {
        decisions.lift(member);
    }

    /** What members have sent. */
    List<MimeMessage> sent() {
        return List.of(outside.getReceivedMessages());
    }

    /** Another Dovecot takes the place of the one that ran here, which {@link #stop} must have ended. */
    void move(Dovecot to) {
        dovecot = to;
        mailbox = new Mailbox(to, member);
    }

    void stop() {
        dovecot.close();
    }

    @Override
    public void close() {
        stop();
        outside.stop();
        member.account().remove();
    }
}
