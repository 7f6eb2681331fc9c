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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON file with hashes of credentials. It is replaced atomically, so a reader never sees half of it. Only its owner
 * can read a new file (mode 600).
 *
 * @param path the path of the file
 * @param kind what the file is, for messages, such as "keys file"
 * @param command the command that creates the file
 */
public record CredentialsFile(Path path, String kind, String command) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            // A misspelt "outlets" must not create a key that may post for any outlet.
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Whether the file exists. */
    public boolean exists() {
        return Files.exists(path);
    }

    /**
     * Reads the file.
     *
     * @throws InvalidCredentialsFileException if the file is missing, unreadable or world-writable
     */
    public byte[] bytes() {
        try {
            requireNotWorldWritable();
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new InvalidCredentialsFileException(
                    "the %s %s does not exist: create it with %s".formatted(kind, path, command), e);
        } catch (AccessDeniedException e) {
            throw new InvalidCredentialsFileException(
                    "this account may not read the %s %s: run chmod 644, or make the account its owner"
                            .formatted(kind, path),
                    e);
        } catch (IOException e) {
            throw new InvalidCredentialsFileException("cannot read the %s %s (%s)".formatted(kind, path, e), e);
        }
    }

    /**
     * Parses the content of the file.
     *
     * @throws InvalidCredentialsFileException if it is not JSON of this type
     */
    public <C> C parse(byte[] bytes, Class<C> type) {
        try {
            return MAPPER.readValue(bytes, type);
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            String reason = e.getCause() instanceof IllegalArgumentException wrong
                    ? wrong.getMessage()
                    : e.getOriginalMessage();
            throw new InvalidCredentialsFileException(
                    "the %s %s is invalid%s: %s"
                            .formatted(
                                    kind,
                                    path,
                                    at == null ? "" : " (line " + at.getLineNr() + ")",
                                    String.valueOf(reason).lines().findFirst().orElse("")),
                    e);
        }
    }

    /**
     * Changes the file, or creates it. An existing file keeps its mode. Other processes that change it wait.
     *
     * @param change converts the current content to the new one, which is written as JSON; the current content is null
     *     if there is no file
     * @throws InvalidCredentialsFileException as {@link #bytes}, or if the file cannot be written
     */
    public void change(Function<byte @Nullable [], Object> change) {
        Path folder = folder();
        try {
            Files.createDirectories(folder);
            // Concurrent changes must not overwrite each other.
            try (FileChannel lock = FileChannel.open(
                    folder.resolve("." + path.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE)) {
                lock.lock();
                boolean exists = exists();
                Object content = change.apply(exists ? bytes() : null);
                replace(MAPPER.writeValueAsBytes(content), exists);
            }
        } catch (IOException e) {
            throw new InvalidCredentialsFileException(
                    "cannot write the %s %s (%s): choose another with --file".formatted(kind, path, e), e);
        }
    }

    /** Makes the file readable for all accounts (mode 644), such as that of a container. It contains no secrets. */
    public void share() {
        try {
            if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
            }
        } catch (IOException e) {
            throw new InvalidCredentialsFileException(
                    "cannot change the mode of the %s %s (%s)".formatted(kind, path, e), e);
        }
    }

    private void requireNotWorldWritable() throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null && view.readAttributes().permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new InvalidCredentialsFileException(
                    "the %s %s is world-writable: run chmod o-w".formatted(kind, path));
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
            throw new InvalidCredentialsFileException("%s is not a file: choose another with --file".formatted(path));
        }
        return folder;
    }
}
