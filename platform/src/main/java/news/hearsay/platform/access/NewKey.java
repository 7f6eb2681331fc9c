package news.hearsay.platform.access;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A newly created key.
 *
 * @param text the key as clients send it; it is stored nowhere, so it has to be shown to its holder now
 * @param entry its entry in the keys file
 */
public record NewKey(String text, ApiKey entry) {

    /**
     * Creates a key with a random id and secret. The parameters are those of {@link ApiKey}.
     *
     * @throws IllegalArgumentException as {@link ApiKey}
     */
    public static NewKey make(
            @Nullable String name,
            @Nullable List<String> outlets,
            @Nullable Integer perMinute,
            Instant now,
            @Nullable Instant expires) {
        String id = ApiKeyFormat.newId();
        String text = ApiKeyFormat.newKey(id);
        return new NewKey(
                text,
                new ApiKey(
                        id,
                        HexFormat.of().formatHex(ApiKeyFormat.sha256(text)),
                        name,
                        outlets,
                        perMinute,
                        now,
                        expires));
    }

    /** Omits the key itself, which must not appear in a log. */
    @Override
    public String toString() {
        return "NewKey[" + entry.id() + "]";
    }
}
