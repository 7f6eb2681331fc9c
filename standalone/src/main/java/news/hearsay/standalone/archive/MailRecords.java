package news.hearsay.standalone.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import news.hearsay.formats.NewsDocument;
import org.jspecify.annotations.Nullable;

/** The messages of an mbox file (RFC 4155), as newsletters and press releases are kept. */
final class MailRecords implements RecordStream {

    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final ByteLines lines;
    private final @Nullable String outlet;
    private ByteLines.@Nullable Line next;
    private long message;

    MailRecords(String name, InputStream in, @Nullable String outlet) throws IOException {
        this.name = name;
        this.lines = new ByteLines(in, SingleRecord.MAX_BYTES);
        this.outlet = outlet;
        next = lines.next();
        if (next == null || !startsWithFrom(next.bytes())) {
            throw new IOException(name + " is no mbox file: it does not begin with a line \"From \"");
        }
    }

    @Override
    public @Nullable ArchiveRecord next() throws IOException {
        if (next == null) {
            return null;
        }
        message++;
        String place = "%s message %d".formatted(name, message);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean tooLarge = false;
        boolean blank = false;
        ByteLines.Line line = lines.next();
        while (line != null && !(blank && startsWithFrom(line.bytes()))) {
            tooLarge |= line.isCut() || bytes.size() + line.bytes().length > SingleRecord.MAX_BYTES;
            if (tooLarge) {
                bytes = new ByteArrayOutputStream();
            } else {
                bytes.writeBytes(unquoted(line.bytes()));
            }
            blank = new String(line.bytes(), StandardCharsets.ISO_8859_1).isBlank();
            line = lines.next();
        }
        next = line;
        return tooLarge
                ? new ArchiveRecord.Damaged(place, "is larger than %d MiB".formatted(SingleRecord.MAX_BYTES >> 20))
                : new ArchiveRecord.Intact(
                        place, new NewsDocument(bytes.toByteArray(), "message/rfc822", null, outlet));
    }

    private static boolean startsWithFrom(byte[] line) {
        return Arrays.mismatch(line, FROM) >= FROM.length || Arrays.equals(line, FROM);
    }

    /** Removes the mark that mbox puts before a line of the text that begins with "From ". */
    private static byte[] unquoted(byte[] line) {
        int marks = 0;
        while (marks < line.length && line[marks] == '>') {
            marks++;
        }
        byte[] rest = Arrays.copyOfRange(line, marks, line.length);
        return marks > 0 && startsWithFrom(rest) ? Arrays.copyOfRange(line, 1, line.length) : line;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
