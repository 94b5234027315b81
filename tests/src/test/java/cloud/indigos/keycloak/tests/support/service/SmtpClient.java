package cloud.indigos.keycloak.tests.support.service;

/** A mail program that sends: one connection. */
public final class SmtpClient implements AutoCloseable {

    /** What a command is answered when the server has closed the connection. */
    public static final String CLOSED = "closed";

    private final Line line;

    private SmtpClient(Line line) {
        this.line = line;
    }

    public static SmtpClient at(int port) {
        SmtpClient client = new SmtpClient(Line.to(port));
        client.answer();
        client.command("EHLO localhost");
        return client;
    }

    /** The last line of the answer, such as {@code 235 2.7.0 Logged in.} */
    public String password(String user, String password) {
        return authenticate("PLAIN", Line.plain(user, password));
    }

    public String token(Bearer mechanism, String user, String token) {
        return authenticate(mechanism.name(), mechanism.response(user, token));
    }

    /** A token is too long for the command itself (RFC 4954, section 4): it follows the server's invitation. */
    private String authenticate(String mechanism, String response) {
        String answer = command("AUTH " + mechanism);
        if (answer.startsWith("334")) {
            answer = command(response);
        }
        return answer.startsWith("334") ? command("") : answer;
    }

    /** Hands a message over; what the server says to the first step that it refuses, or to the last. */
    public String mail(String from, String to, String subject) {
        for (String step : new String[] {"MAIL FROM:<" + from + ">", "RCPT TO:<" + to + ">", "DATA"}) {
            String answer = command(step);
            if (!answer.startsWith("2") && !answer.startsWith("354")) {
                return answer;
            }
        }
        return command("From: " + from + "\r\nTo: " + to + "\r\nSubject: " + subject + "\r\n\r\nBonjour\r\n.");
    }

    /** The last line of the answer. */
    public String command(String command) {
        line.send(command);
        return answer();
    }

    private String answer() {
        String answer;
        do {
            answer = line.read();
        } while (answer != null && answer.startsWith("-", 3));
        return answer == null ? CLOSED : answer;
    }

    @Override
    public void close() {
        line.close();
    }
}
