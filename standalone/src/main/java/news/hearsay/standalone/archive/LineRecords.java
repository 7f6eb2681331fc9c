package news.hearsay.standalone.archive;

import java.io.IOException;
import java.io.InputStream;
import news.hearsay.formats.NewsDocument;
import org.jspecify.annotations.Nullable;

/** The lines of a JSON Lines file, each a document. Blank lines count, but are no records. */
final class LineRecords implements RecordStream {

    private static final int MAX_LINE_BYTES = 16 * 1024 * 1024;

    private final String name;
    private final ByteLines lines;
    private final @Nullable String outlet;
    private long line;

    LineRecords(String name, InputStream in, @Nullable String outlet) {
        this.name = name;
        this.lines = new ByteLines(in, MAX_LINE_BYTES);
        this.outlet = outlet;
    }

    @Override
    public @Nullable ArchiveRecord next() throws IOException {
        for (ByteLines.Line next = lines.next(); next != null; next = lines.next()) {
            line++;
            String place = "%s line %d".formatted(name, line);
            if (next.isCut()) {
                return ArchiveRecord.Damaged.of(
                        place, "is larger than %d MiB".formatted(MAX_LINE_BYTES >> 20), next.bytes());
            }
            byte[] bytes = next.withoutEnd();
            if (!isBlank(bytes)) {
                return new ArchiveRecord.Intact(place, new NewsDocument(bytes, "application/json", null, outlet));
            }
        }
        return null;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0 || b > ' ') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
