package news.hearsay.standalone.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import news.hearsay.formats.NewsDocument;
import org.jspecify.annotations.Nullable;

/** The lines of a JSON Lines file, each a document. Blank lines count, but are no records. */
final class LineRecords implements RecordStream {

    private static final int MAX_LINE_BYTES = 16 * 1024 * 1024;

    private final String name;
    private final ByteLines lines;
    private final @Nullable String outlet;
    private long line;

    private LineRecords(String name, InputStream utf8, @Nullable String outlet) {
        this.name = name;
        this.lines = new ByteLines(utf8, MAX_LINE_BYTES);
        this.outlet = outlet;
    }

    /** Opens the lines of a file. They should be in UTF-8; those of a file in UTF-16 or UTF-32 are converted. */
    static LineRecords open(String name, InputStream in, @Nullable String outlet) throws IOException {
        PushbackInputStream rewindable = new PushbackInputStream(in, WideCharset.SAMPLE_BYTES);
        byte[] beginning = rewindable.readNBytes(WideCharset.SAMPLE_BYTES);
        rewindable.unread(beginning);
        Charset charset = WideCharset.ofJson(beginning);
        return new LineRecords(name, charset == null ? rewindable : WideCharset.toUtf8(rewindable, charset), outlet);
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

    /** Other bytes, such as zeros that a crash has left in a file, are damage and no blank line. */
    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
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
