package news.hearsay.standalone.archive;

import java.io.BufferedInputStream;
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
    private final InputStream in;
    private final @Nullable String outlet;
    private byte @Nullable [] next;
    private long message;

    MailRecords(String name, InputStream in, @Nullable String outlet) throws IOException {
        this.name = name;
        this.in = new BufferedInputStream(in, 64 * 1024);
        this.outlet = outlet;
        next = line();
        if (next == null || !startsWithFrom(next)) {
            throw new IOException(name + " is no mbox file: it does not begin with a line \"From \"");
        }
    }

    @Override
    public @Nullable ArchiveRecord next() throws IOException {
        if (next == null) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] line = line();
        boolean blank = false;
        while (line != null && !(blank && startsWithFrom(line))) {
            if (bytes.size() + line.length > SingleRecord.MAX_BYTES) {
                throw new IOException("%s message %d is larger than 64 MiB".formatted(name, message + 1));
            }
            blank = new String(line, StandardCharsets.ISO_8859_1).isBlank();
            bytes.write(unquoted(line));
            line = line();
        }
        next = line;
        message++;
        return new ArchiveRecord.Readable(
                "%s message %d".formatted(name, message),
                new NewsDocument(bytes.toByteArray(), "message/rfc822", null, outlet));
    }

    /** The next line with its end; null at the end of the file. */
    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        int b = in.read();
        if (b < 0) {
            return null;
        }
        while (b >= 0) {
            bytes.write(b);
            if (b == '\n' || bytes.size() > SingleRecord.MAX_BYTES) {
                break;
            }
            b = in.read();
        }
        return bytes.toByteArray();
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
        in.close();
    }
}
