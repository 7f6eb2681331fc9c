package news.hearsay.ingest.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a key as it is sent: {@code hsk_<id>_<secret>}, the secret 256 random bits in hexadecimal digits. */
final class KeyText {

    /** The request header that carries it. */
    static final String HEADER = "X-API-Key";

    private static final int ID_BYTES = 5;
    private static final int SECRET_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("hsk_([a-z0-9]{1,32})_[0-9a-f]{64}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyText() {}

    static String newId() {
        return random(ID_BYTES);
    }

    static String make(String id) {
        return "hsk_%s_%s".formatted(id, random(SECRET_BYTES));
    }

    /** The id in a key, or an empty text if that is no key. */
    static String id(String key) {
        Matcher matcher = FORM.matcher(key);
        return matcher.matches() ? matcher.group(1) : "";
    }

    static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String random(int bytes) {
        byte[] bits = new byte[bytes];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
