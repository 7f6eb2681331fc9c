package news.hearsay.standalone.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.formats.NewsDocument;
import news.hearsay.standalone.article.ReadFailure;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Makes documents of the records of a WARC file: of responses with status 200, and of resources. Records of other
 * kinds, and captures of images, styles, scripts and the like, are left out.
 */
final class WarcCaptures {

    private static final Set<String> TEXTS =
            Set.of("text/html", "text/plain", "text/xml", "application/xml", "application/json", "message/rfc822");
    private static final int HTTP_OK = 200;
    private static final int HEAD_BYTES = 64 * 1024;
    private static final Pattern SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:(?!\\d+(?:/|$)).*");
    private static final byte[] RECORD_START = "\r\n\r\nWARC/1.".getBytes(StandardCharsets.US_ASCII);

    private final String name;
    private final @Nullable String outlet;

    WarcCaptures(String name, @Nullable String outlet) {
        this.name = name;
        this.outlet = outlet;
    }

    /**
     * Reads a record to its end.
     *
     * @return null if it is no capture of a text
     * @throws IOException if the file is damaged; a capture that is damaged within its record is returned as such
     */
    @Nullable
    ArchiveRecord read(WarcRecord record) throws IOException {
        return switch (record) {
            case WarcResponse _ -> response(record);
            case WarcResource _ -> resource(record);
            default -> null;
        };
    }

    private @Nullable ArchiveRecord response(WarcRecord record) throws IOException {
        String target = target(record);
        if (hasScheme(target) && !target.toLowerCase(Locale.ROOT).startsWith("http")) {
            return null;
        }
        InputStream block = record.body().stream();
        byte[] start = block.readNBytes(HEAD_BYTES);
        try {
            if (!isText(CapturedResponse.of(start))) {
                return null;
            }
        } catch (IOException | RuntimeException e) {
            return damaged(target, "is no response of HTTP: " + ReadFailure.reason(e), start);
        }
        byte[] whole = whole(record, start, block);
        if (whole.length > SingleRecord.MAX_BYTES) {
            return tooLarge(target, whole);
        }
        try {
            CapturedResponse response = CapturedResponse.of(whole);
            return readable(target, response.contentType(), response.content(SingleRecord.MAX_BYTES));
        } catch (IOException | RuntimeException e) {
            return damaged(target, ReadFailure.reason(e), whole);
        }
    }

    private @Nullable ArchiveRecord resource(WarcRecord record) throws IOException {
        String type = record.headers().first("Content-Type").orElse("");
        if (!isText(type)) {
            return null;
        }
        String target = target(record);
        byte[] whole = whole(record, new byte[0], record.body().stream());
        return whole.length > SingleRecord.MAX_BYTES ? tooLarge(target, whole) : readable(target, type, whole);
    }

    private static boolean isText(CapturedResponse response) {
        return response.head().status() == HTTP_OK && isText(response.contentType());
    }

    private static boolean isText(String contentType) {
        String base = contentType.replaceFirst("(?s);.*", "").strip().toLowerCase(Locale.ROOT);
        return TEXTS.contains(base) || base.endsWith("+xml") || base.endsWith("+json");
    }

    /** The content of a record, or one byte more than a document may have. */
    private static byte[] whole(WarcRecord record, byte[] start, InputStream rest) throws IOException {
        byte[] more = rest.readNBytes(SingleRecord.MAX_BYTES + 1 - start.length);
        byte[] whole = Arrays.copyOf(start, start.length + more.length);
        System.arraycopy(more, 0, whole, start.length, more.length);
        long stated = record.body().size();
        if (whole.length < Math.min(stated, SingleRecord.MAX_BYTES)) {
            throw new EOFException("the record has %d of %d bytes".formatted(whole.length, stated));
        }
        if (contains(whole, RECORD_START)) {
            throw new IOException("the Content-Length of the record includes the next record");
        }
        return whole;
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        for (int i = 0; i <= bytes.length - part.length; i++) {
            if (bytes[i] == part[0] && Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    private ArchiveRecord readable(String target, String contentType, byte[] content) {
        return new ArchiveRecord.Intact(place(target), new NewsDocument(content, contentType, address(target), outlet));
    }

    private ArchiveRecord damaged(String target, String reason, byte[] content) {
        return ArchiveRecord.Damaged.of(place(target), reason, content);
    }

    private ArchiveRecord tooLarge(String target, byte[] content) {
        return damaged(target, "it is larger than %d MiB".formatted(SingleRecord.MAX_BYTES >> 20), content);
    }

    private String place(String target) {
        return "%s %s".formatted(name, target);
    }

    /** Some old writers put the address in angle brackets. */
    private static String target(WarcRecord record) {
        return record.headers().first("WARC-Target-URI").orElse("").replaceAll("^<|>$", "");
    }

    private static boolean hasScheme(String target) {
        return SCHEME.matcher(target).matches();
    }

    /** Null if the target is no address of a page: it is relative, or no URI, as in captures of careless links. */
    private static @Nullable URI address(String target) {
        try {
            URI address = new URI(target);
            return address.isAbsolute() && address.getHost() != null ? address : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
