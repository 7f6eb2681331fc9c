package news.hearsay.standalone.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import news.hearsay.formats.NewsDocument;
import org.jspecify.annotations.Nullable;

/** The lines of a JSON Lines file, each a document. Blank lines count, but are no records. */
final class LineRecords implements RecordStream {

    private static final int MAX_LINE_BYTES = 16 * 1024 * 1024;

    private final String name;
    private final InputStream in;
    private final @Nullable String outlet;
    private long line;

    LineRecords(String name, InputStream in, @Nullable String outlet) {
        this.name = name;
        this.in = in instanceof BufferedInputStream ? in : new BufferedInputStream(in, 64 * 1024);
        this.outlet = outlet;
    }

    @Override
    public @Nullable ArchiveRecord next() throws IOException {
        while (true) {
            byte[] bytes = readLine();
            if (bytes == null) {
                return null;
            }
            line++;
            if (!new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
                return new ArchiveRecord.Readable(
                        "%s line %d".formatted(name, line), new NewsDocument(bytes, "application/json", null, outlet));
            }
        }
    }

    private byte @Nullable [] readLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 * 1024);
        int b = in.read();
        if (b < 0) {
            return null;
        }
        while (b >= 0 && b != '\n') {
            if (bytes.size() == MAX_LINE_BYTES) {
                throw new IOException("%s line %d is larger than 16 MiB".formatted(name, line + 1));
            }
            bytes.write(b);
            b = in.read();
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
