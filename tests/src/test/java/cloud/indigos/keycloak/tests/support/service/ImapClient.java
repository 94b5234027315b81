package cloud.indigos.keycloak.tests.support.service;

/** A mail program that reads: one connection. */
public final class ImapClient implements AutoCloseable {

    /** What a command is answered when the server has closed the connection. */
    public static final String CLOSED = "closed";

    private final Line line;

    private ImapClient(Line line) {
        this.line = line;
    }

    public static ImapClient at(int port) {
        Line line = Line.to(port);
        line.read();
        return new ImapClient(line);
    }

    /** What the server says at the end, such as {@code OK Logged in}. */
    public String password(String user, String password) {
        return command("AUTHENTICATE PLAIN " + Line.plain(user, password));
    }

    public String token(Bearer mechanism, String user, String token) {
        return command("AUTHENTICATE " + mechanism + " " + mechanism.response(user, token));
    }

    /** What the server says at the end of a command. */
    public String command(String command) {
        line.send("a " + command);
        while (true) {
            String answer = line.read();
            if (answer == null || answer.startsWith("* BYE")) {
                return CLOSED;
            } else if (answer.startsWith("a ")) {
                return answer.substring("a ".length());
            } else if (answer.startsWith("+")) {
                line.send("");
            }
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
