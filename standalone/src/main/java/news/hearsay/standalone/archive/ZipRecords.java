package news.hearsay.standalone.archive;

import java.io.IOException;
import java.io.InputStream;
import news.hearsay.standalone.article.ReadFailure;
import news.hearsay.standalone.cli.CommandFailedException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The records of all files in a ZIP archive. After a damaged file the reading continues at the next header of a file
 * that can be found. The directory at the end of the archive is not needed.
 */
final class ZipRecords implements RecordStream {

    private static final byte[] HEADER = {'P', 'K', 3, 4};

    /** The library may have read this much more than it has used. */
    private static final int READ_AHEAD_BYTES = 1024;

    private final String name;
    private final RewindableInputStream in;
    private final EntryRecords.Opener opener;
    private EntryRecords files;
    private long begin;
    private boolean afterDamage;
    private boolean atEnd;

    ZipRecords(String name, InputStream in, EntryRecords.Opener opener) {
        this.name = name;
        this.in = new RewindableInputStream(in);
        this.opener = opener;
        files = open();
    }

    private EntryRecords open() {
        begin = in.position();
        return new EntryRecords(name, new ZipArchiveInputStream(in), opener);
    }

    @Override
    public @Nullable ArchiveRecord next() throws IOException {
        while (!atEnd) {
            try {
                ArchiveRecord record = files.next();
                atEnd = record == null;
                afterDamage = record instanceof ArchiveRecord.Damaged;
                return record;
            } catch (CommandFailedException e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                boolean reported = afterDamage;
                afterDamage = false;
                long at = in.position();
                atEnd = !findFile();
                if (!reported || atEnd) {
                    return new ArchiveRecord.Damaged(name, reason(e, at));
                }
            }
        }
        return null;
    }

    private String reason(Exception damage, long at) {
        return atEnd
                ? "is damaged near byte %d, and no file was found after it: %s"
                        .formatted(at, ReadFailure.reason(damage))
                : "is damaged near byte %d, and left out up to the next file at byte %d: %s"
                        .formatted(at, begin, ReadFailure.reason(damage));
    }

    /** Goes to the next header of a file, behind the last file that was opened; false if there is none. */
    private boolean findFile() throws IOException {
        in.rewind(Math.max(in.position() - READ_AHEAD_BYTES, begin + Math.max(HEADER.length, files.dataOffset())));
        int matched = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            matched = b == HEADER[matched] ? matched + 1 : b == HEADER[0] ? 1 : 0;
            if (matched == HEADER.length) {
                in.rewind(in.position() - HEADER.length);
                files = open();
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
