package news.hearsay.standalone.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Opens the content of a file as records, by the end of its name. Archives may contain archives. */
final class Archives {

    private static final int MAX_DEPTH = 4;

    private Archives() {}

    /**
     * Opens a file.
     *
     * @param name its name or path, for messages and the end that tells its kind
     * @param outlet the outlet of articles that name none
     * @throws IOException if the content does not begin as its name tells
     */
    static RecordStream open(String name, InputStream in, @Nullable String outlet) throws IOException {
        return open(name, name, in, outlet);
    }

    /** Opens a file whose kind is that of another name. */
    static RecordStream open(String name, String kind, InputStream in, @Nullable String outlet) throws IOException {
        return open(name, kind.toLowerCase(Locale.ROOT), in, outlet, 0);
    }

    private static RecordStream open(String name, String kind, InputStream in, @Nullable String outlet, int depth)
            throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IOException(name + " is nested deeper than " + MAX_DEPTH + " archives");
        }
        if (kind.endsWith(".warc") || kind.endsWith(".warc.gz")) {
            return new WarcRecords(name, in, outlet);
        }
        if (kind.endsWith(".tgz")) {
            return open(
                    name, kind.replaceFirst("\\.tgz$", ".tar"), DecompressedInputStream.gzip(in), outlet, depth + 1);
        }
        if (kind.endsWith(".gz")) {
            return open(name, kind.replaceFirst("\\.gz$", ""), DecompressedInputStream.gzip(in), outlet, depth + 1);
        }
        if (kind.endsWith(".zst")) {
            return open(name, kind.replaceFirst("\\.zst$", ""), DecompressedInputStream.zstd(in), outlet, depth + 1);
        }
        if (kind.endsWith(".zip")) {
            return new ZipRecords(name, in, entry(outlet, depth + 1));
        }
        if (kind.endsWith(".tar")) {
            return new EntryRecords(name, new TarArchiveInputStream(in), entry(outlet, depth + 1));
        }
        return plain(name, kind, in, outlet);
    }

    private static RecordStream plain(String name, String kind, InputStream in, @Nullable String outlet)
            throws IOException {
        return switch (kind.substring(kind.lastIndexOf('.') + 1)) {
            case "jsonl", "ndjson" -> LineRecords.open(name, in, outlet);
            case "csv" -> new TableRecords(name, in, ",;\t|", outlet);
            case "tsv" -> new TableRecords(name, in, "\t,;|", outlet);
            case "mbox", "mbx" -> new MailRecords(name, in, outlet);
            default -> new SingleRecord(name, in, outlet);
        };
    }

    private static EntryRecords.Opener entry(@Nullable String outlet, int depth) {
        return (name, in) -> open(name, name.toLowerCase(Locale.ROOT), new Unclosed(in), outlet, depth);
    }

    /** The content of an entry: to close it must not close the archive. */
    private static final class Unclosed extends FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
