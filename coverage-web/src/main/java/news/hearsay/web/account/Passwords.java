package news.hearsay.web.account;

import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes passwords with Spring Security's present default, whose name starts the hash. */
public final class Passwords {

    /** Long enough that the limit of failed attempts makes guessing hopeless; no rules about kinds of characters. */
    static final int MIN_CHARACTERS = 12;

    /** What bcrypt reads. */
    static final int MAX_BYTES = 72;

    private static final PasswordEncoder ENCODER = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    private Passwords() {}

    /**
     * Returns the hash of a new password.
     *
     * @throws IllegalArgumentException if the password is too short or too long; the message has the limits
     */
    public static String hash(CharSequence password) {
        String text = password.toString();
        if (text.codePointCount(0, text.length()) < MIN_CHARACTERS
                || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new IllegalArgumentException("a password needs at least %d characters and at most %d bytes of UTF-8"
                    .formatted(MIN_CHARACTERS, MAX_BYTES));
        }
        return String.valueOf(ENCODER.encode(text));
    }
}
