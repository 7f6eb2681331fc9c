package news.hearsay.standalone.archive;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import news.hearsay.formats.NewsDocument;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The web captures of a WARC file (ISO 28500): response records with status 200, and resource records. Records of other
 * kinds, and captures of images, styles, scripts and the like, are left out. jwarc decodes chunks and compression.
 */
final class WarcRecords implements RecordStream {

    private static final Set<String> TEXTS =
            Set.of("text/html", "text/plain", "text/xml", "application/xml", "application/json", "message/rfc822");
    private static final int HTTP_OK = 200;

    private final String name;
    private final @Nullable String outlet;
    private final WarcReader reader;

    WarcRecords(String name, InputStream in, @Nullable String outlet) throws IOException {
        this.name = name;
        this.outlet = outlet;
        this.reader = new WarcReader(in);
        reader.setLenient(true);
    }

    @Override
    public @Nullable ArchiveRecord next() throws IOException {
        try {
            for (WarcRecord record = reader.next().orElse(null);
                    record != null;
                    record = reader.next().orElse(null)) {
                ArchiveRecord read = switch (record) {
                    case WarcResponse response -> response(response);
                    case WarcResource resource -> read(resource.target(), resource.contentType(), resource.body());
                    default -> null;
                };
                if (read != null) {
                    return read;
                }
            }
            return null;
        } catch (ParsingException e) {
            throw new IOException(
                    "%s is damaged near byte %d: %s".formatted(name, reader.position(), e.getMessage()), e);
        }
    }

    private @Nullable ArchiveRecord response(WarcResponse response) throws IOException {
        if (!response.targetURI().getScheme().toLowerCase(Locale.ROOT).startsWith("http")) {
            return null;
        }
        HttpResponse http = response.http();
        return http.status() == HTTP_OK ? read(response.target(), http.contentType(), http.bodyDecoded()) : null;
    }

    private @Nullable ArchiveRecord read(String target, MediaType type, MessageBody body) throws IOException {
        String base = type.base().toString().toLowerCase(Locale.ROOT);
        if (!TEXTS.contains(base) && !base.endsWith("+xml") && !base.endsWith("+json")) {
            return null;
        }
        byte[] bytes = body.stream().readNBytes(SingleRecord.MAX_BYTES);
        return new ArchiveRecord.Readable(
                "%s %s".formatted(name, target), new NewsDocument(bytes, type.toString(), address(target), outlet));
    }

    /** Null if the target is no URI, as in captures of careless links. */
    private static @Nullable URI address(String target) {
        try {
            return new URI(target);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
