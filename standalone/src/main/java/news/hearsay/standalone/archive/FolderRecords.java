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

    private final Iterator<Path> files;
    private final Path root;
    private final @Nullable String outlet;
    private final LongConsumer bytesRead;
    private @Nullable RecordStream current;
    private String currentName = "";

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
        while (true) {
            try {
                if (current == null) {
                    if (!files.hasNext()) {
                        return null;
                    }
                    open(files.next());
                }
                ArchiveRecord record = current == null ? null : current.next();
                if (record != null) {
                    return record;
                }
                close();
            } catch (IOException e) {
                close();
                return new ArchiveRecord.Damaged(currentName, String.valueOf(e.getMessage()));
            }
        }
    }

    private void open(Path file) throws IOException {
        currentName = Files.isDirectory(root)
                ? root.relativize(file).toString()
                : file.getFileName().toString();
        InputStream in = new CountedInputStream(Files.newInputStream(file), bytesRead);
        try {
            current = Archives.open(currentName, new BufferedInputStream(in, 256 * 1024), outlet);
        } catch (IOException e) {
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
