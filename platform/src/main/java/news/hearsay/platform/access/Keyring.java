package news.hearsay.platform.access;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of a keys file, which is read again after a change. Thread-safe. */
final class Keyring {

    private static final Logger LOG = LoggerFactory.getLogger(Keyring.class);
    private static final byte[] NO_HASH = new byte[32];

    private final ReloadedCredentials<Map<String, ApiKey>> keys;

    /** @throws InvalidCredentialsFileException if the file cannot be used */
    Keyring(KeysFile file, Duration reloadAfter) {
        this.keys = new ReloadedCredentials<>(
                "keys file", () -> file.file().bytes(), bytes -> byId(file.parse(bytes)), reloadAfter);
        LOG.info("Loaded {} keys from {}", keys.current().size(), file.path());
    }

    /**
     * Finds the entry of a key, expired or not. The comparison takes as long for an unknown id as for a wrong secret.
     *
     * @param text the key as a client sent it
     * @return null if the key is unknown
     */
    @Nullable
    ApiKey find(String text) {
        ApiKey key = keys.current().get(ApiKeyFormat.id(text));
        byte[] expected = key == null ? NO_HASH : HexFormat.of().parseHex(key.sha256());
        boolean same = MessageDigest.isEqual(expected, ApiKeyFormat.sha256(text));
        return same ? key : null;
    }

    private static Map<String, ApiKey> byId(List<ApiKey> keys) {
        return keys.stream().collect(Collectors.toUnmodifiableMap(ApiKey::id, Function.identity()));
    }
}
