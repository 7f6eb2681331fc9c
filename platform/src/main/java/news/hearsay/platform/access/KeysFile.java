package news.hearsay.platform.access;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The file of accepted keys, as JSON: {@code {"keys": [{"id": …, "sha256": …}, …]}}, see {@link ApiKey}. It contains
 * hashes only, but anyone who can write it can post.
 *
 * @param file the file
 */
public record KeysFile(CredentialsFile file) {

    private record Content(@Nullable List<ApiKey> keys) {}

    public KeysFile(Path path) {
        this(new CredentialsFile(path, "keys file", "./hearsay key"));
    }

    public Path path() {
        return file.path();
    }

    /**
     * Reads all keys.
     *
     * @throws InvalidCredentialsFileException if the file is missing, unreadable, world-writable or invalid
     */
    public List<ApiKey> read() {
        return parse(file.bytes());
    }

    /**
     * Changes the file, or creates it. Only its owner can read a new file (mode 600); an existing one keeps its mode.
     *
     * @param change converts the current keys to the new ones
     * @throws InvalidCredentialsFileException as {@link #read}, or if the file cannot be written
     */
    public void change(UnaryOperator<List<ApiKey>> change) {
        file.change(present -> new Content(change.apply(present == null ? List.of() : parse(present))));
    }

    /** Makes the file readable for all accounts (mode 644), such as that of a container. It contains no secrets. */
    public void share() {
        file.share();
    }

    List<ApiKey> parse(byte[] bytes) {
        List<ApiKey> keys = file.parse(bytes, Content.class).keys();
        if (keys == null || keys.contains(null)) {
            throw new InvalidCredentialsFileException(
                    "the keys file %s must contain a list \"keys\" of objects".formatted(path()));
        }
        Set<String> ids = new HashSet<>();
        for (ApiKey key : keys) {
            if (!ids.add(key.id())) {
                throw new InvalidCredentialsFileException(
                        "the keys file %s contains the key %s twice: remove one of the two"
                                .formatted(path(), key.id()));
            }
        }
        return List.copyOf(keys);
    }
}
