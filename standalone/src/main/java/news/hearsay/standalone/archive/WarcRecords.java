package news.hearsay.standalone.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import news.hearsay.standalone.article.ReadFailure;
import news.hearsay.standalone.cli.CommandFailedException;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The captures of a WARC file (ISO 28500), plain or compressed record by record. After a damaged place the reading
 * continues at the next record that can be found: the next member of gzip that holds one, or the next line that begins
 * one.
 */
final class WarcRecords implements RecordStream {

    /** A compressed record up to this size is checked as a whole before it is read. */
    private static final int CHECKED_BYTES = 4 * 1024 * 1024;

    private static final Pattern VERSION = Pattern.compile("WARC/\\d\\.\\d+\\r?\\n.*", Pattern.DOTALL);
    private static final int VERSION_BYTES = 10;
    private static final int GZIP = 0x1F;

    private final String name;
    private final WarcCaptures captures;
    private final RewindableInputStream in;
    private boolean compressed;
    private boolean atEnd;
    private @Nullable WarcReader reader;

    /** The position of the current member, or that at which the current reader began. */
    private long begin;

    WarcRecords(String name, InputStream in, @Nullable String outlet) {
        this.name = name;
        this.in = new RewindableInputStream(in);
        captures = new WarcCaptures(name, outlet);
    }

    @Override
    public @Nullable ArchiveRecord next() throws IOException {
        while (!atEnd) {
            try {
                WarcRecord record = nextRecord();
                ArchiveRecord read = record == null ? null : captures.read(record);
                if (read != null) {
                    return read;
                }
            } catch (CommandFailedException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                return damaged(ReadFailure.reason(e));
            }
        }
        return null;
    }

    /** The next record; null at the end of a reader, which is that of a member or of the file. */
    private @Nullable WarcRecord nextRecord() throws IOException {
        if (reader == null) {
            open();
        }
        WarcRecord record = reader == null ? null : reader.next().orElse(null);
        if (record == null) {
            reader = null;
            atEnd |= !compressed;
        }
        return record;
    }

    private void open() throws IOException {
        begin = in.position();
        int first = in.read();
        in.rewind(begin);
        if (first < 0) {
            atEnd = true;
            return;
        }
        compressed |= begin == 0 && first == GZIP;
        reader = new WarcReader(compressed ? checked(member()) : in);
        reader.setLenient(true);
    }

    private InputStream member() throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(in)
                .setDecompressConcatenated(false)
                .get();
    }

    /** The end of a member contains its checksum, so its content is read before it is used. */
    private static InputStream checked(InputStream member) throws IOException {
        byte[] start = member.readNBytes(CHECKED_BYTES);
        InputStream content = new ByteArrayInputStream(start);
        return start.length < CHECKED_BYTES ? content : new SequenceInputStream(content, member);
    }

    private ArchiveRecord damaged(String reason) throws IOException {
        long at = compressed || reader == null ? begin : begin + reader.position();
        reader = null;
        in.rewind(at + 1);
        atEnd = !(compressed ? findMember() : findRecord());
        return new ArchiveRecord.Damaged(
                "%s at byte %d".formatted(name, at),
                atEnd
                        ? "is damaged, and no record was found after it: " + reason
                        : "is damaged, and left out up to the next record at byte %d: %s"
                                .formatted(in.position(), reason));
    }

    /** Goes to the next line that begins a record; false if there is none. */
    private boolean findRecord() throws IOException {
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                long start = in.position();
                byte[] line = in.readNBytes(VERSION_BYTES);
                in.rewind(start);
                if (VERSION.matcher(new String(line, StandardCharsets.ISO_8859_1))
                        .matches()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Goes to the next member that begins with a record; false if there is none. */
    private boolean findMember() throws IOException {
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == GZIP) {
                long start = in.position() - 1;
                in.rewind(start);
                boolean found = startsWithRecord();
                in.rewind(found ? start : start + 1);
                if (found) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean startsWithRecord() {
        try {
            String start = new String(member().readNBytes(VERSION_BYTES), StandardCharsets.ISO_8859_1);
            return VERSION.matcher(start).matches();
        } catch (CommandFailedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
