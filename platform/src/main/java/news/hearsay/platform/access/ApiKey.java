package news.hearsay.platform.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the keys file. It contains a hash of the key, not the key itself, which a client sends as
 * {@code hsk_<id>_<secret>}. The secret is 256 random bits, so it cannot be guessed from a fast hash; a slow hash, as
 * passwords need, would only slow down each request.
 *
 * @param id identifies the key; not a secret
 * @param sha256 SHA-256 of the whole key as it is sent, in hexadecimal digits
 * @param name the holder of the key, for people
 * @param outlets the outlets for which the key may post, exactly as articles name them; null for any
 * @param perMinute how many articles the key may post a minute; null for the service's default
 * @param created when the key was created
 * @param expires when the key expires; null for never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "sha256", "name", "outlets", "perMinute", "created", "expires"})
public record ApiKey(
        String id,
        String sha256,
        @Nullable String name,
        @Nullable List<String> outlets,
        @Nullable Integer perMinute,
        @Nullable Instant created,
        @Nullable Instant expires) {

    static final int MAX_PER_MINUTE = 1_000_000_000;
    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,32}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if a value is invalid; the message names it */
    public ApiKey {
        require(id != null && ID.matcher(id).matches(), "id must be 1 to 32 characters from a-z and 0-9");
        require(
                sha256 != null && SHA_256.matcher(sha256).matches(),
                "sha256 of key %s must be 64 hexadecimal digits in lower case".formatted(id));
        require(
                perMinute == null || (perMinute >= 1 && perMinute <= MAX_PER_MINUTE),
                "perMinute of key %s must be from 1 to %d".formatted(id, MAX_PER_MINUTE));
        // An empty list could mean none or any: a mistake must not widen the rights of a key.
        require(
                outlets == null
                        || (!outlets.isEmpty()
                                && outlets.stream().noneMatch(outlet -> outlet == null || outlet.isBlank())),
                "outlets of key %s must contain at least one outlet; omit it to allow any".formatted(id));
        outlets = outlets == null ? null : outlets.stream().map(String::strip).toList();
    }

    @JsonIgnore
    boolean isExpired(Instant now) {
        return expires != null && !now.isBefore(expires);
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
