package news.hearsay.platform.access;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of accepted keys, as JSON: {@code {"keys": [{"id": …, "sha256": …}, …]}}, see {@link ApiKey}. It is replaced
 * atomically, so a reader never sees half of it. It contains hashes only, but anyone who can write it can post.
 *
 * @param path the path of the file
 */
public record KeysFile(Path path) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            // A misspelt "outlets" must not create a key that may post for any outlet.
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private record Content(@Nullable List<ApiKey> keys) {}

    /**
     * Reads all keys.
     *
     * @throws InvalidKeysException if the file is missing, unreadable, world-writable or invalid
     */
    public List<ApiKey> read() {
        return parse(bytes());
    }

    /**
     * Changes the file, or creates it. Only its owner can read a new file (mode 600); an existing one keeps its mode.
     *
     * @param change converts the current keys to the new ones
     * @throws InvalidKeysException as {@link #read}, or if the file cannot be written
     */
    public void change(UnaryOperator<List<ApiKey>> change) {
        Path folder = folder();
        try {
            Files.createDirectories(folder);
            // Concurrent changes must not overwrite each other.
            try (FileChannel lock = FileChannel.open(
                    folder.resolve("." + path.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                lock.lock();
                boolean exists = Files.exists(path);
                List<ApiKey> keys = change.apply(exists ? read() : List.of());
                replace(MAPPER.writeValueAsBytes(new Content(keys)), exists);
            }
        } catch (IOException e) {
            throw new InvalidKeysException(
                    "cannot write the keys file %s (%s): choose another with --file".formatted(path, e), e);
        }
    }

    /** Makes the file readable for all accounts (mode 644), such as that of a container. It contains no secrets. */
    public void share() {
        try {
            setMode("rw-r--r--");
        } catch (IOException e) {
            throw new InvalidKeysException("cannot change the mode of the keys file %s (%s)".formatted(path, e), e);
        }
    }

    byte[] bytes() {
        try {
            requireNotWorldWritable();
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new InvalidKeysException(
                    "the keys file %s does not exist: create it with ./hearsay key".formatted(path), e);
        } catch (AccessDeniedException e) {
            throw new InvalidKeysException(
                    "this account may not read the keys file %s: run chmod 644, or make the account its owner"
                            .formatted(path),
                    e);
        } catch (IOException e) {
            throw new InvalidKeysException("cannot read the keys file %s (%s)".formatted(path, e), e);
        }
    }

    List<ApiKey> parse(byte[] bytes) {
        try {
            List<ApiKey> keys = MAPPER.readValue(bytes, Content.class).keys();
            if (keys == null || keys.contains(null)) {
                throw new InvalidKeysException(
                        "the keys file %s must contain a list \"keys\" of objects".formatted(path));
            }
            Set<String> ids = new HashSet<>();
            for (ApiKey key : keys) {
                if (!ids.add(key.id())) {
                    throw new InvalidKeysException("the keys file %s contains the key %s twice: remove one of the two"
                            .formatted(path, key.id()));
                }
            }
            return List.copyOf(keys);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String reason = e.getCause() instanceof IllegalArgumentException wrong
                    ? wrong.getMessage()
                    : e.getOriginalMessage();
            throw new InvalidKeysException(
                    "the keys file %s is invalid%s: %s"
                            .formatted(
                                    path,
                                    at == null ? "" : " (line " + at.getLineNr() + ")",
                                    String.valueOf(reason).lines().findFirst().orElse("")),
                    e);
        }
    }

    private void requireNotWorldWritable() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new InvalidKeysException("the keys file %s is world-writable: run chmod o-w".formatted(path));
        }
    }

    private void replace(byte[] content, boolean exists) throws IOException {
        Path written = Files.createTempFile(folder(), "." + path.getFileName(), ".new");
        try {
            Files.write(written, content);
            if (exists && Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(written, Files.getPosixFilePermissions(path));
            }
            Files.move(written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private Path folder() {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            throw new InvalidKeysException("%s is not a file: choose another with --file".formatted(path));
        }
        return folder;
    }

    private void setMode(String mode) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }
}
