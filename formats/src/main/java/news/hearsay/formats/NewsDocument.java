package news.hearsay.formats;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A file, or the body of a request or a response, from which articles are read.
 *
 * @param bytes the bytes, without a content encoding such as gzip
 * @param contentType the declared media type with its parameters, such as {@code text/html; charset=utf-8}; null if
 *     none was declared
 * @param address the address from which the document comes; null if unknown
 * @param outlet the outlet of articles that name none; null if there is no default
 */
public record NewsDocument(
        byte[] bytes,
        @Nullable String contentType,
        @Nullable URI address,
        @Nullable String outlet) {}
