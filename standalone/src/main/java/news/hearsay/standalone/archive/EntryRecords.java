package news.hearsay.standalone.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.utils.ChecksumVerifyingInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The records of all files in a ZIP or tar archive, in the order of the archive. Hidden files are left out. The
 * checksum of a file is verified where its header states one.
 */
final class EntryRecords implements RecordStream {

    /** Opens an entry as records. */
    interface Opener {
        RecordStream open(String name, InputStream in) throws IOException;
    }

    /** The length of the shortest header of a file in a ZIP archive. */
    private static final int HEADER_BYTES = 30;

    private final String name;
    private final ArchiveInputStream<? extends ArchiveEntry> archive;
    private final Opener opener;
    private @Nullable RecordStream entry;
    private long dataOffset;

    EntryRecords(String name, ArchiveInputStream<? extends ArchiveEntry> archive, Opener opener) {
        this.name = name;
        this.archive = archive;
        this.opener = opener;
    }

    @Override
    public @Nullable ArchiveRecord next() throws IOException {
        while (entry != null || openNext()) {
            ArchiveRecord record = entry == null ? null : entry.next();
            if (record != null) {
                return record;
            }
            closeEntry();
        }
        return null;
    }

    /** Opens the next file; false at the end. */
    private boolean openNext() throws IOException {
        ArchiveEntry next = archive.getNextEntry();
        while (next != null && (next.isDirectory() || isHidden(next.getName()))) {
            next = archive.getNextEntry();
        }
        if (next == null) {
            return false;
        }
        if (next instanceof ZipArchiveEntry zip) {
            dataOffset = Math.max(HEADER_BYTES, zip.getDataOffset());
        }
        String entryName = name + "/" + next.getName();
        InputStream content = verified(next);
        entry = new GuardedRecords(entryName, () -> opener.open(entryName, content));
        return true;
    }

    private InputStream verified(ArchiveEntry next) {
        return next instanceof ZipArchiveEntry zip && zip.getCrc() >= 0 && zip.getSize() >= 0
                ? new ChecksumVerifyingInputStream(new CRC32(), archive, zip.getSize(), zip.getCrc())
                : archive;
    }

    /** Where the content of the file that was opened last begins in a ZIP archive, or a position in its header. */
    long dataOffset() {
        return dataOffset;
    }

    private static boolean isHidden(String path) {
        return path.startsWith(".") || path.contains("/.") || path.startsWith("__MACOSX/");
    }

    private void closeEntry() throws IOException {
        RecordStream done = entry;
        entry = null;
        if (done != null) {
            done.close();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            closeEntry();
        } finally {
            archive.close();
        }
    }
}
