package news.hearsay.ingest.access;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key that was just made.
 *
 * @param text the key as it has to be sent; kept nowhere, so this is the only time to tell it
 * @param entry what the keys file holds of it
 */
public record NewKey(String text, ApiKey entry) {

    /** Parameters as of {@link ApiKey}. */
    public static NewKey make(
            @Nullable String name,
            @Nullable List<String> outlets,
            @Nullable Integer perMinute,
            Instant now,
            @Nullable Instant expires) {
        String id = KeyText.newId();
        String text = KeyText.make(id);
        return new NewKey(
                text,
                new ApiKey(id, HexFormat.of().formatHex(KeyText.sha256(text)), name, outlets, perMinute, now, expires));
    }

    /** Without the key itself, so that it gets into no log. */
    @Override
    public String toString() {
        return "NewKey[" + entry.id() + "]";
    }
}
