package news.hearsay.ingest.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A key as the keys file holds it. The key itself is not in it: whoever has it sends {@code hsk_<id>_<secret>}, and the
 * secret is 256 random bits, which nobody finds from a hash. A slow hash, as passwords need, would only make each
 * request slow.
 *
 * @param id tells keys apart; it is no secret
 * @param sha256 of the whole key as it is sent, in hexadecimal digits
 * @param name who has it, for people
 * @param outlets the only outlets that it may post for, exactly as they are written in articles; null for any
 * @param perMinute how many articles it may post a minute; null for the service's default
 * @param created when it was made
 * @param expires from when on it is refused; null for never
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

    static final int MOST_PER_MINUTE = 1_000_000_000;
    private static final Pattern ID = Pattern.compile("[a-z0-9]{1,32}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if a value is not as described, naming it */
    public ApiKey {
        require(id != null && ID.matcher(id).matches(), "id must be 1 to 32 of a-z and 0-9");
        require(
                sha256 != null && SHA_256.matcher(sha256).matches(),
                "sha256 of key %s must be 64 of 0-9 and a-f".formatted(id));
        require(
                perMinute == null || (perMinute >= 1 && perMinute <= MOST_PER_MINUTE),
                "perMinute of key %s must be from 1 to %d".formatted(id, MOST_PER_MINUTE));
        // An empty list could be meant for none or for any; a slip must not open a key.
        require(
                outlets == null
                        || (!outlets.isEmpty()
                                && outlets.stream().noneMatch(outlet -> outlet == null || outlet.isBlank())),
                "outlets of key %s must name at least one; leave it out for any".formatted(id));
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
