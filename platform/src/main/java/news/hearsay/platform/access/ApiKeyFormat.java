package news.hearsay.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The format of a key as clients send it: {@code hsk_<id>_<secret>}. The secret is 256 random bits in hexadecimal
 * digits.
 */
final class ApiKeyFormat {

    /** The request header that contains the key. */
    static final String HEADER = "X-API-Key";

    private static final int ID_BYTES = 5;
    private static final int SECRET_BYTES = 32;
    private static final Pattern FORMAT = Pattern.compile("hsk_([a-z0-9]{1,32})_[0-9a-f]{64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ApiKeyFormat() {}

    static String newId() {
        return random(ID_BYTES);
    }

    /** A key with a new random secret. */
    static String newKey(String id) {
        return "hsk_%s_%s".formatted(id, random(SECRET_BYTES));
    }

    /** The id in a key, or an empty string if the text is not a key. */
    static String id(String key) {
        Matcher matcher = FORMAT.matcher(key);
        return matcher.matches() ? matcher.group(1) : "";
    }

    static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the Java platform requires SHA-256", e);
        }
    }

    private static String random(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
