package news.hearsay.standalone.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The records of files, one file after the other. */
final class FolderRecords implements RecordStream {

    private static final int BUFFER_BYTES = 256 * 1024;

    private final Iterator<Path> files;
    private final Path root;
    private final @Nullable String outlet;
    private final LongConsumer bytesRead;
    private @Nullable RecordStream current;

    /**
     * Creates the stream.
     *
     * @param root the file, or the folder that contains the files
     * @param bytesRead receives numbers of bytes as they are read from the files
     */
    FolderRecords(Path root, List<Path> files, @Nullable String outlet, LongConsumer bytesRead) {
        this.root = root;
        this.files = files.iterator();
        this.outlet = outlet;
        this.bytesRead = bytesRead;
    }

    @Override
    public @Nullable ArchiveRecord next() throws IOException {
        while (current != null || files.hasNext()) {
            if (current == null) {
                current = records(files.next());
            }
            ArchiveRecord record = current.next();
            if (record != null) {
                return record;
            }
            close();
        }
        return null;
    }

    private RecordStream records(Path file) {
        String name = Files.isDirectory(root)
                ? root.relativize(file).toString()
                : file.getFileName().toString();
        return new GuardedRecords(name, () -> open(name, file));
    }

    private RecordStream open(String name, Path file) throws IOException {
        InputStream in = new CountedInputStream(file, bytesRead);
        try {
            return Archives.open(name, new BufferedInputStream(in, BUFFER_BYTES), outlet);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
