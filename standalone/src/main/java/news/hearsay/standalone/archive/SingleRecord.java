package news.hearsay.standalone.archive;

import java.io.IOException;
import java.io.InputStream;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.read.FileType;
import org.jspecify.annotations.Nullable;

/** A file that is one document, such as a page or a feed. */
final class SingleRecord implements RecordStream {

    /** The maximum size of one document in bytes. */
    static final int MAX_BYTES = 64 * 1024 * 1024;

    private final String place;
    private final InputStream in;
    private final @Nullable String outlet;
    private boolean read;

    SingleRecord(String place, InputStream in, @Nullable String outlet) {
        this.place = place;
        this.in = in;
        this.outlet = outlet;
    }

    @Override
    public @Nullable ArchiveRecord next() throws IOException {
        if (read) {
            return null;
        }
        read = true;
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new IOException(place + " is larger than 64 MiB");
        }
        return new ArchiveRecord.Intact(place, new NewsDocument(bytes, FileType.mediaType(place), null, outlet));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
