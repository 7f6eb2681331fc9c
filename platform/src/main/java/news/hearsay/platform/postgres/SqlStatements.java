package news.hearsay.platform.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The SQL statements of one folder of the class path, one statement a file. Thread-safe; reads each file once. */
public final class SqlStatements {

    private final String folder;
    private final Map<String, String> statements = new ConcurrentHashMap<>();

    /**
     * Creates the statements of a folder.
     *
     * @param folder absolute path on the class path, such as {@code /sql/store}
     */
    public SqlStatements(String folder) {
        this.folder = folder;
    }

    /**
     * Returns the text of a statement.
     *
     * @param name name of the file in the folder, without {@code .sql}
     * @throws IllegalStateException if there is no such file
     */
    public String get(String name) {
        return statements.computeIfAbsent(name, this::read);
    }

    private String read(String name) {
        String path = folder + "/" + name + ".sql";
        try (InputStream file = SqlStatements.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("SQL file not found on the class path: " + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
