package news.hearsay.archive.job;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import news.hearsay.standalone.archive.ArchiveLines;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** Reads a file, or a range of one, as {@code ./hearsay import} does. */
final class FileSlice {

    private static final int BUFFER_BYTES = 256 * 1024;

    private FileSlice() {}

    /** Whether a file can be read from any place on: its lines are its records. */
    static boolean isLines(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    }

    static boolean isParquet(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    /**
     * Reads the articles as lines of JSON.
     *
     * @param outlet the outlet of articles that name none
     * @throws IOException if the file cannot be opened, or a receiver fails
     */
    static void read(
            ArchiveSlice.OfFile slice,
            @Nullable String outlet,
            Configuration configuration,
            ItemReceiver<byte[]> lines,
            ItemReceiver.OfRejections rejections)
            throws IOException {
        if (isParquet(slice.name())) {
            ParquetSlice.read(slice, outlet, configuration, lines, rejections);
            return;
        }
        try (ArchiveLines archive =
                ArchiveLines.open(slice.place(), slice.name(), () -> open(slice, configuration), outlet)) {
            for (List<ArchiveLines.Item> items = archive.next(); items != null; items = archive.next()) {
                for (ArchiveLines.Item item : items) {
                    switch (item) {
                        case ArchiveLines.Item.Line(String place, byte[] json) -> lines.receive(place, json);
                        case ArchiveLines.Item.Unreadable(String place, String reason, String content) ->
                            rejections.receive(place, reason, content);
                    }
                }
            }
        }
    }

    /** A file that cannot be opened at all is a failure of the surroundings, and no rejection. */
    private static InputStream open(ArchiveSlice.OfFile slice, Configuration configuration) {
        Path path = new Path(slice.file());
        try {
            FSDataInputStream in = path.getFileSystem(configuration).open(path);
            return slice.whole()
                    ? new BufferedInputStream(in, BUFFER_BYTES)
                    : new LineRange(in, slice.start(), slice.end());
        } catch (IOException e) {
            throw new UncheckedIOException("can't open " + slice.file(), e);
        }
    }
}
