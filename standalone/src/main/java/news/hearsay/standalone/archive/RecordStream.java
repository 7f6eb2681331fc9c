package news.hearsay.standalone.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of an archive, in an order that is the same each time. Not thread-safe. */
interface RecordStream extends AutoCloseable {

    /**
     * Returns the next record; null at the end.
     *
     * @throws IOException if the archive is damaged
     */
    @Nullable
    ArchiveRecord next() throws IOException;

    /** Closes the file or the entry of an archive that the records come from. */
    @Override
    void close() throws IOException;
}
