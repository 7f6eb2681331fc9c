package news.hearsay.standalone.archive;

import java.io.IOException;
import java.util.Optional;
import news.hearsay.standalone.article.ReadFailure;
import org.jspecify.annotations.Nullable;

/** The records of one file or entry. If it cannot be read on, the rest of it becomes one rejection. */
final class GuardedRecords implements RecordStream {

    /** Opens the records. */
    interface Opener {
        RecordStream open() throws IOException;
    }

    private final String name;
    private final Opener opener;
    private @Nullable RecordStream records;
    private boolean damaged;
    private String lastPlace = "";

    GuardedRecords(String name, Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    @Override
    public @Nullable ArchiveRecord next() {
        if (damaged) {
            return null;
        }
        ArchiveRecord record = ReadFailure.readOr(
                        reason -> Optional.of(damaged(reason)), () -> Optional.ofNullable(read()))
                .orElse(null);
        if (record != null) {
            lastPlace = record.place();
        }
        return record;
    }

    private @Nullable ArchiveRecord read() throws IOException {
        if (records == null) {
            records = opener.open();
        }
        return records.next();
    }

    private ArchiveRecord damaged(String reason) {
        damaged = true;
        return new ArchiveRecord.Damaged(
                name, lastPlace.isEmpty() ? reason : "%s: nothing is read after %s".formatted(reason, lastPlace));
    }

    /** Closes the records. What is closed after a damage may report it again. */
    @Override
    public void close() throws IOException {
        RecordStream open = records;
        records = null;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (IOException | RuntimeException e) {
            if (!damaged) {
                throw e;
            }
        }
    }
}
