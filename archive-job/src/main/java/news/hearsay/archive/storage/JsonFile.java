package news.hearsay.archive.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import tools.jackson.databind.json.JsonMapper;

/** A file with one value as JSON, which exists only as a whole: a job that is killed leaves no part of it. */
public final class JsonFile {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonFile() {}

    /**
     * Reads the value; empty if there is no such file.
     *
     * @throws IOException if the file cannot be read
     */
    public static <T> Optional<T> read(FileSystem files, Path file, Class<T> type) throws IOException {
        if (!files.exists(file)) {
            return Optional.empty();
        }
        try (FSDataInputStream in = files.open(file)) {
            return Optional.of(MAPPER.readValue(in.readAllBytes(), type));
        }
    }

    /**
     * Writes the value to a hidden file beside it and then gives it its name. A former file is replaced.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(FileSystem files, Path file, Object value) throws IOException {
        Path partial = partial(file);
        try (OutputStream out = files.create(partial, true)) {
            out.write(MAPPER.writeValueAsBytes(value));
        }
        files.delete(file, false);
        if (!files.rename(partial, file)) {
            throw new IOException("can't write " + file);
        }
    }

    static Path partial(Path file) {
        return new Path(file.getParent(), "." + file.getName());
    }
}
