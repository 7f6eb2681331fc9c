package news.hearsay.archive.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The file in a folder of results that states from what they are made. A folder with other files and without this one
 * belongs to something else.
 *
 * @param file its place
 * @param type what it holds
 */
public record FolderManifest<T>(FileSystem files, Path file, Class<T> type) {

    /**
     * Reads it; empty if no job has begun here.
     *
     * @throws IOException if the file cannot be read
     */
    public Optional<T> read() throws IOException {
        return JsonFile.read(files, file, type);
    }

    /**
     * Writes it, before the first result.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(T value) throws IOException {
        JsonFile.write(files, file, value);
    }

    /**
     * Whether the folder has files although no job has begun here, apart from those that a job writes first.
     *
     * @throws IOException if the folder cannot be read
     */
    public boolean isForeign() throws IOException {
        return !files.exists(file) && Arrays.stream(siblings()).anyMatch(sibling -> !isFirst(sibling));
    }

    private FileStatus[] siblings() throws IOException {
        try {
            return files.listStatus(file.getParent());
        } catch (FileNotFoundException _) {
            return new FileStatus[0];
        }
    }

    private boolean isFirst(FileStatus sibling) {
        Path path = sibling.getPath();
        return path.getName().equals(FolderLock.FILE)
                || path.getName().equals(JsonFile.partial(file).getName());
    }
}
