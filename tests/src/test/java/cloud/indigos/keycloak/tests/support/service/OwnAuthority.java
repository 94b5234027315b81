package cloud.indigos.keycloak.tests.support.service;

import cloud.indigos.keycloak.tests.support.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An authority that an association made for itself: its certificates are believed by those only who were given its file. */
public final class OwnAuthority {

    private static final String AUTHORITY = "authority";
    private static final String SERVER = "server";
    private static final String PASSWORD = "of-a-test";

    /** One for all tests: to make it takes seconds. */
    private static final OwnAuthority MADE = new OwnAuthority();

    private final String certificate;
    private final SSLContext localhost;

    private OwnAuthority() {
        try {
            Path folder = Files.createTempDirectory("authority");
            Path store = folder.resolve("authority.p12");
            makeKey(store, AUTHORITY, "-dname", "CN=Our own authority", "-ext", "bc:c=ca:true");
            makeKey(store, SERVER, "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-signer", AUTHORITY);
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            Files.delete(store);
            Files.delete(folder);
            certificate = pem(keys.getCertificate(AUTHORITY).getEncoded());
            localhost = serving(keys);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a server needs to prove with a certificate of this authority that it is {@code localhost}. */
    static SSLContext localhost() {
        return MADE.localhost;
    }

    /** The authority's own certificate, in a file as the guides want it (PEM). */
    public static Path fileIn(Path folder) {
        try {
            return Files.writeString(folder.resolve("our-authority.pem"), MADE.certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeKey(Path store, String alias, String... more) {
        Stream<String> key = Stream.of("-genkeypair", "-keyalg", "EC", "-alias", alias);
        Stream<String> place = Stream.of("-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD);
        new Program(Path.of(System.getProperty("java.home"), "bin", "keytool"))
                .run(Stream.of(key, place, Stream.of(more))
                        .flatMap(Function.identity())
                        .toArray(String[]::new));
    }

    /** A server sends its own certificate and not its authority's, which whoever asks must have. */
    private static SSLContext serving(KeyStore keys) throws GeneralSecurityException {
        char[] password = PASSWORD.toCharArray();
        Certificate[] own = {keys.getCertificate(SERVER)};
        keys.setKeyEntry(SERVER, keys.getKey(SERVER, password), password, own);
        keys.deleteEntry(AUTHORITY);
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private static String pem(byte[] certificate) {
        byte[] lineBreak = {'\n'};
        String text = Base64.getMimeEncoder(64, lineBreak).encodeToString(certificate);
        return String.join("\n", List.of("-----BEGIN CERTIFICATE-----", text, "-----END CERTIFICATE-----", ""));
    }
}
