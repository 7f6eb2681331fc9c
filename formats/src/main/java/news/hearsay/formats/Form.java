package news.hearsay.formats;

/** A form in which news is published or exchanged. */
public enum Form {
    /** Hearsay's own JSON: one object. */
    HEARSAY_JSON,
    /** Hearsay's own JSON, one object a line. */
    HEARSAY_NDJSON,
    /** schema.org {@code NewsArticle} and its kin, as JSON-LD. */
    JSON_LD,
    /** JSON Feed 1.0 or 1.1. */
    JSON_FEED,
    /** IPTC ninjs 1.x to 3.x. */
    NINJS,
    /** RSS 0.9x, 1.0 or 2.0. */
    RSS,
    /** Atom 1.0 (RFC 4287) or 0.3. */
    ATOM,
    /** IPTC NewsML-G2, with NITF or XHTML bodies. */
    NEWSML_G2,
    /** IPTC NITF by itself. */
    NITF,
    /** A web page. */
    HTML,
    /** Plain text, with or without mail-like headers. */
    TEXT
}
