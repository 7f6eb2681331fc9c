package news.hearsay.ingest.access;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of a keys file, read again when it has changed. A file that became wrong leaves the keys as they were, and
 * the log says so. Thread-safe.
 */
final class Keyring {

    private static final Logger LOG = LoggerFactory.getLogger(Keyring.class);
    private static final byte[] HASH_OF_NONE = new byte[32];

    private final KeysFile file;
    private final long reloadAfterNanos;
    private final AtomicLong lastLook = new AtomicLong(System.nanoTime());
    private volatile byte[] content;
    private volatile Map<String, ApiKey> keys;
    private volatile String complaint = "";

    /** @throws InvalidKeysException if the file can't be used */
    Keyring(KeysFile file, Duration reloadAfter) {
        this.file = file;
        this.reloadAfterNanos = reloadAfter.toNanos();
        this.content = file.bytes();
        this.keys = byId(file.parse(content));
        LOG.info("{} keys may post, by {}", keys.size(), file.path());
    }

    /**
     * The key that this text is, if it is one, expired or not. Takes as long for an id that is not known as for a wrong
     * secret.
     */
    @Nullable
    ApiKey find(String text) {
        reloadIfOld();
        ApiKey key = keys.get(KeyText.id(text));
        byte[] expected = key == null ? HASH_OF_NONE : HexFormat.of().parseHex(key.sha256());
        boolean same = MessageDigest.isEqual(expected, KeyText.sha256(text));
        return same ? key : null;
    }

    /** Its content is compared, not its time: two changes within a tick of the file system's clock are two changes. */
    private void reloadIfOld() {
        long now = System.nanoTime();
        long last = lastLook.get();
        if (now - last < reloadAfterNanos || !lastLook.compareAndSet(last, now)) {
            return;
        }
        try {
            byte[] present = file.bytes();
            if (!Arrays.equals(present, content)) {
                keys = byId(file.parse(present));
                content = present;
                LOG.info("The keys file changed: {} keys may post", keys.size());
            }
            complaint = "";
        } catch (InvalidKeysException e) {
            if (!complaint.equals(e.getMessage())) {
                complaint = String.valueOf(e.getMessage());
                LOG.error("The keys stay as they were: {}", complaint);
            }
        }
    }

    private static Map<String, ApiKey> byId(List<ApiKey> keys) {
        return keys.stream().collect(Collectors.toUnmodifiableMap(ApiKey::id, Function.identity()));
    }
}
