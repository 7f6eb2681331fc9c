package news.hearsay.standalone.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The records of all files in a ZIP or tar archive, in the order of the archive. Hidden files are left out. */
final class EntryRecords implements RecordStream {

    /** Opens an entry as records. */
    interface Opener {
        RecordStream open(String name, InputStream in) throws IOException;
    }

    private final String name;
    private final ArchiveInputStream<? extends ArchiveEntry> archive;
    private final Opener opener;
    private @Nullable RecordStream entry;
    private String entryName = "";

    EntryRecords(String name, ArchiveInputStream<? extends ArchiveEntry> archive, Opener opener) {
        this.name = name;
        this.archive = archive;
        this.opener = opener;
    }

    @Override
    public @Nullable ArchiveRecord next() throws IOException {
        while (true) {
            try {
                if (entry == null && !openNext()) {
                    return null;
                }
                ArchiveRecord record = entry == null ? null : entry.next();
                if (record != null) {
                    return record;
                }
                closeEntry();
            } catch (IOException e) {
                if (entryName.isEmpty()) {
                    throw e;
                }
                ArchiveRecord damaged = new ArchiveRecord.Damaged(entryName, String.valueOf(e.getMessage()));
                entryName = "";
                closeDamagedEntry(e);
                return damaged;
            }
        }
    }

    /** Opens the next file; false at the end. An error before the file is open is one of the archive. */
    private boolean openNext() throws IOException {
        entryName = "";
        ArchiveEntry next = archive.getNextEntry();
        while (next != null && (next.isDirectory() || isHidden(next.getName()))) {
            next = archive.getNextEntry();
        }
        if (next == null) {
            return false;
        }
        entryName = name + "/" + next.getName();
        entry = opener.open(entryName, archive);
        return true;
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

    private void closeDamagedEntry(IOException damage) {
        try {
            closeEntry();
        } catch (IOException e) {
            damage.addSuppressed(e);
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
