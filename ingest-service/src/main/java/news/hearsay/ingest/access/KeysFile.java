package news.hearsay.ingest.access;

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
 * The keys that a service accepts, as JSON: {@code {"keys": [{"id": …, "sha256": …}, …]}}, see {@link ApiKey}. It is
 * replaced as a whole, so that nobody reads half of it. Holds hashes only, yet whoever can write it can post.
 *
 * @param path where it is
 */
public record KeysFile(Path path) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            // A misspelt "outlets" must not make a key that may post for any.
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private record Content(@Nullable List<ApiKey> keys) {}

    /**
     * @throws InvalidKeysException if it is not there, can't be read, may be written by anybody or is not as it should
     *     be
     */
    public List<ApiKey> read() {
        return parse(bytes());
    }

    /**
     * Changes it, or makes it if there is none. A new one can be read by its owner alone (mode 600); one that is there
     * keeps its mode.
     *
     * @param change gets the present keys
     * @throws InvalidKeysException as {@link #read}, or if it can't be written
     */
    public void change(UnaryOperator<List<ApiKey>> change) {
        Path folder = path.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder);
            // Two who change it at once must not undo each other's change.
            try (FileChannel lock = FileChannel.open(
                    folder.resolve("." + path.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                lock.lock();
                boolean isThere = Files.exists(path);
                List<ApiKey> keys = change.apply(isThere ? read() : List.of());
                replace(MAPPER.writeValueAsBytes(new Content(keys)), isThere);
            }
        } catch (IOException e) {
            throw new InvalidKeysException(
                    "can't write the keys file %s (%s): choose another with --file".formatted(path, e), e);
        }
    }

    /** Lets every account of the machine read it, such as that of a container. It holds no secrets. */
    public void share() {
        try {
            setMode("rw-r--r--");
        } catch (IOException e) {
            throw new InvalidKeysException("can't change the mode of the keys file %s (%s)".formatted(path, e), e);
        }
    }

    byte[] bytes() {
        try {
            requireUnwritableByOthers();
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new InvalidKeysException("there is no keys file %s: make one with ./hearsay key".formatted(path), e);
        } catch (AccessDeniedException e) {
            throw new InvalidKeysException(
                    "the keys file %s may not be read by this account: give it the file, or every account the right to read it (chmod 644)"
                            .formatted(path),
                    e);
        } catch (IOException e) {
            throw new InvalidKeysException("can't read the keys file %s (%s)".formatted(path, e), e);
        }
    }

    List<ApiKey> parse(byte[] bytes) {
        try {
            List<ApiKey> keys = MAPPER.readValue(bytes, Content.class).keys();
            if (keys == null || keys.contains(null)) {
                throw new InvalidKeysException("the keys file %s has no list \"keys\" of objects".formatted(path));
            }
            Set<String> ids = new HashSet<>();
            for (ApiKey key : keys) {
                if (!ids.add(key.id())) {
                    throw new InvalidKeysException(
                            "the keys file %s has the key %s twice: remove one".formatted(path, key.id()));
                }
            }
            return List.copyOf(keys);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String reason = e.getCause() instanceof IllegalArgumentException wrong
                    ? wrong.getMessage()
                    : e.getOriginalMessage();
            throw new InvalidKeysException(
                    "the keys file %s is wrong%s: %s"
                            .formatted(
                                    path,
                                    at == null ? "" : " in line " + at.getLineNr(),
                                    String.valueOf(reason).lines().findFirst().orElse("")),
                    e);
        }
    }

    private void requireUnwritableByOthers() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new InvalidKeysException(
                    "the keys file %s may be written by anybody: take that right away (chmod o-w)".formatted(path));
        }
    }

    private void replace(byte[] content, boolean isThere) throws IOException {
        Path written = Files.createTempFile(path.toAbsolutePath().getParent(), "." + path.getFileName(), ".new");
        try {
            Files.write(written, content);
            if (isThere && Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(written, Files.getPosixFilePermissions(path));
            }
            Files.move(written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private void setMode(String mode) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }
}
