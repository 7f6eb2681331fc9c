package news.hearsay.platform.http;

/**
 * One invalid part of a request: an element of the extension member {@code errors} of a problem (RFC 9457). The JSON
 * members have the names of the components.
 *
 * @param field the field of the body, the query parameter or the header; {@link #BODY} or {@link #REQUEST} for the
 *     whole
 * @param detail what is wrong, without the field's name
 * @param fix what the client has to change
 */
public record InvalidField(String field, String detail, String fix) {

    /** The body as a whole. */
    public static final String BODY = "body";

    /** The request as a whole, such as its path or method. */
    public static final String REQUEST = "request";
}
