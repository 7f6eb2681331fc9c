package news.hearsay.platform.access;

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
 * The keys of a keys file, which is read again after a change. If the file has become invalid, the keys stay as they
 * were and the error is logged. Thread-safe.
 */
final class Keyring {

    private static final Logger LOG = LoggerFactory.getLogger(Keyring.class);
    private static final byte[] NO_HASH = new byte[32];

    private final KeysFile file;
    private final long reloadAfterNanos;
    private final AtomicLong lastCheck = new AtomicLong(System.nanoTime());
    private volatile byte[] content;
    private volatile Map<String, ApiKey> keys;
    private volatile String lastError = "";

    /** @throws InvalidKeysException if the file cannot be used */
    Keyring(KeysFile file, Duration reloadAfter) {
        this.file = file;
        this.reloadAfterNanos = reloadAfter.toNanos();
        this.content = file.bytes();
        this.keys = byId(file.parse(content));
        LOG.info("Loaded {} keys from {}", keys.size(), file.path());
    }

    /**
     * Finds the entry of a key, expired or not. The comparison takes as long for an unknown id as for a wrong secret.
     *
     * @param text the key as a client sent it
     * @return null if the key is unknown
     */
    @Nullable
    ApiKey find(String text) {
        reloadIfOld();
        ApiKey key = keys.get(ApiKeyFormat.id(text));
        byte[] expected = key == null ? NO_HASH : HexFormat.of().parseHex(key.sha256());
        boolean same = MessageDigest.isEqual(expected, ApiKeyFormat.sha256(text));
        return same ? key : null;
    }

    /**
     * Compares the content, not the time of the last change, which has too coarse a resolution on some file systems.
     */
    private void reloadIfOld() {
        long now = System.nanoTime();
        long last = lastCheck.get();
        if (now - last < reloadAfterNanos || !lastCheck.compareAndSet(last, now)) {
            return;
        }
        try {
            byte[] present = file.bytes();
            if (!Arrays.equals(present, content)) {
                keys = byId(file.parse(present));
                content = present;
                LOG.info("The keys file has changed: loaded {} keys", keys.size());
            }
            lastError = "";
        } catch (InvalidKeysException e) {
            if (!lastError.equals(e.getMessage())) {
                lastError = String.valueOf(e.getMessage());
                LOG.error("Cannot reload the keys, so the previous keys stay valid: {}", lastError);
            }
        }
    }

    private static Map<String, ApiKey> byId(List<ApiKey> keys) {
        return keys.stream().collect(Collectors.toUnmodifiableMap(ApiKey::id, Function.identity()));
    }
}
