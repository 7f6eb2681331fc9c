package news.hearsay.standalone.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a file as {@code ./hearsay import} posts them, for programs that do not post them. What cannot be
 * read becomes a rejection. Not thread-safe.
 */
public final class ArchiveLines implements AutoCloseable {

    private final RecordStream records;
    private final PostedLines lines = new PostedLines();

    private ArchiveLines(RecordStream records) {
        this.records = records;
    }

    /** A line, or a part of the file that has none. */
    public sealed interface Item {

        /**
         * An article as one JSON object, which ingest may accept or reject.
         *
         * @param place where it is in the file, such as {@code articles.jsonl line 12} (1-based)
         */
        record Line(String place, byte[] json) implements Item {}

        /**
         * A part of the file that cannot be read.
         *
         * @param reason what is wrong with it
         * @param content its beginning; empty if nothing could be read
         */
        record Unreadable(String place, String reason, String content) implements Item {}
    }

    /** Opens the content of a file. */
    public interface Opener {

        /** @throws IOException if the file cannot be read */
        InputStream open() throws IOException;
    }

    /**
     * Opens a file, or a part of one.
     *
     * @param name its name, for places
     * @param kind a name whose end tells its kind, such as {@code .warc.gz}
     * @param outlet the outlet of articles that name none
     */
    public static ArchiveLines open(String name, String kind, Opener file, @Nullable String outlet) {
        return new ArchiveLines(new GuardedRecords(name, () -> Archives.open(name, kind, file.open(), outlet)));
    }

    /** Returns the items of the next record, which may be none; null at the end of the file. */
    public @Nullable List<Item> next() throws IOException {
        ArchiveRecord record = records.next();
        if (record == null) {
            return null;
        }
        PostedLines.Lines read = lines.of(record);
        List<Item> items = new ArrayList<>();
        IntStream.range(0, read.lines().size())
                .mapToObj(i -> new Item.Line(read.places().get(i), read.lines().get(i)))
                .forEach(items::add);
        read.rejections().stream()
                .map(rejection -> new Item.Unreadable(rejection.place(), rejection.reason(), rejection.content()))
                .forEach(items::add);
        return items;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
