package cloud.indigos.keycloak.password.estimate;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a password reads once decoded: {@code c29sZWls} is {@code soleil} in Base64, {@code 736f6c65696c} in hexadecimal,
 * and {@code Ð¼Ð¸Ñ€} is a Russian word read in the wrong character set. Whoever guesses tries these as well.
 */
final class Disclosure {

    /** As crackers write what is no plain text; without the brackets, figures alone are more likely figures. */
    private static final Pattern HEX =
            Pattern.compile("\\$HEX\\[((?:[0-9a-fA-F]{2})+)\\]|((?=.*[a-fA-F])(?:[0-9a-fA-F]{2}){4,})");

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}={0,2}");

    /** Random bytes seldom make so many of these in a row. */
    private static final Pattern TEXT = Pattern.compile("[\\p{L}\\p{N} !#$*.:/@_+-]{4,}");

    private static final Pattern ASCII_WORD = Pattern.compile("[A-Za-z0-9 !#$*.:/@_+-]{5,}");
    private static final int LONGEST = 4 * Subject.LONGEST;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Disclosure() {}

    static Optional<String> of(String password) {
        if (password.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher hex = HEX.matcher(password);
        if (hex.matches()) {
            String digits = hex.group(1) == null ? hex.group(2) : hex.group(1);
            return utf8(HexFormat.of().parseHex(digits))
                    .filter(text -> TEXT.matcher(text).matches());
        }
        if (BASE64.matcher(password).matches()) {
            return base64(password).filter(text -> ASCII_WORD.matcher(text).matches());
        }
        return bytes(password).flatMap(Disclosure::utf8);
    }

    private static Optional<String> base64(String password) {
        try {
            String standard = password.replace('-', '+').replace('_', '/');
            return utf8(Base64.getDecoder().decode(standard));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The bytes that somebody took for western European letters; empty when it is plain ASCII or has other letters. */
    private static Optional<byte[]> bytes(String password) {
        ByteBuffer bytes = ByteBuffer.allocate(password.length());
        boolean ascii = true;
        for (int i = 0; i < password.length(); i++) {
            char character = password.charAt(i);
            ascii &= character < 0x80;
            int value = character < 0x100 ? character : western(character);
            if (value < 0) {
                return Optional.empty();
            }
            bytes.put((byte) value);
        }
        return ascii ? Optional.empty() : Optional.of(bytes.array());
    }

    private static int western(char character) {
        try {
            return WESTERN.newEncoder()
                            .encode(CharBuffer.wrap(new char[] {character}))
                            .get()
                    & 0xFF;
        } catch (CharacterCodingException e) {
            return -1;
        }
    }
}
