package news.hearsay.fetch;

import org.jspecify.annotations.Nullable;

/**
 * The validators of a response, with which a later request asks only for a change (RFC 9110).
 *
 * @param etag the value of {@code ETag}, with its quotation marks
 * @param lastModified the value of {@code Last-Modified}, exactly as sent
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {

    /** No validators: the request is not conditional. */
    public static final Validators NONE = new Validators(null, null);
}
