package news.hearsay.fetch;

import java.util.Locale;

/** Why nothing was fetched. */
public enum FetchProblem {
    /** The address is not a URL. */
    INVALID_ADDRESS("write an absolute http or https URL, such as https://outlet.example/story"),
    /** The scheme is neither http nor https. */
    UNSUPPORTED_SCHEME("use an http or https address"),
    /** The address contains a user name or a password. */
    CREDENTIALS_IN_ADDRESS("remove everything before the @ in the host part"),
    /** The host is an IP address in a spelling that programs read differently. */
    AMBIGUOUS_HOST("write the host's name, or its IP address in the usual spelling without a zone"),
    /** The port is one of the blocked ones. */
    PORT_BLOCKED("use the site's web port, or remove the port from hearsay.fetch.blocked-ports"),
    /** The host has an address that is not publicly reachable. */
    ADDRESS_NOT_PUBLIC("use a public site; to allow this address, add its range to hearsay.fetch.allowed-ranges"),
    /** The host has no address. */
    UNKNOWN_HOST("check the spelling of the host; if it is right, retry later"),
    /** No connection. */
    CONNECT_FAILED("check host and port; if they are right, retry later"),
    /** No connection in time. */
    CONNECT_TIMEOUT("check host and port; if they are right, retry later"),
    /** The certificate of the server has expired or is not valid yet. */
    CERTIFICATE_EXPIRED("ask the site to renew its certificate"),
    /** The certificate of the server is for another host. */
    CERTIFICATE_WRONG_HOST("use the host that the certificate names"),
    /** The certificate of the server is not signed by a trusted authority. */
    CERTIFICATE_UNTRUSTED(
            "ask the site for a certificate of a public authority, or add its authority to the trust store"),
    /** TLS failed for another reason. */
    TLS_FAILED("check that the port serves https; otherwise ask the site to update its TLS configuration"),
    /** The status line and headers did not arrive in time. */
    HEADERS_TOO_SLOW("retry later"),
    /** The headers exceed the limit. */
    HEADERS_TOO_LARGE("use another address of the article; to allow more, raise hearsay.fetch.max-header-size"),
    /** The body arrived slower than the minimum rate, or stopped. */
    BODY_TOO_SLOW("retry later; to allow less, lower hearsay.fetch.min-rate"),
    /** The exchange took longer than the limit. */
    TOO_LONG("retry later; to allow more, raise hearsay.fetch.total-timeout"),
    /** The body exceeds the limit. */
    TOO_LARGE("post the article's text instead; to allow more, raise hearsay.fetch.max-size"),
    /** The body, decompressed, exceeds the limit of size or of ratio. */
    DECOMPRESSION_BOMB("do not fetch this address again; to allow more, raise hearsay.fetch.max-size or max-ratio"),
    /** The body is not in the declared content encoding. */
    BAD_CONTENT_ENCODING("retry later; if it happens again, ask the site to correct its Content-Encoding"),
    /** The content encoding is unknown. */
    UNSUPPORTED_CONTENT_ENCODING("ask the site to obey Accept-Encoding"),
    /** Too many redirects. */
    TOO_MANY_REDIRECTS("open the address in a browser and use the one where it ends"),
    /** The redirects lead back to an earlier address. */
    REDIRECT_LOOP("open the address in a browser and use the one where it ends"),
    /** The redirect has no usable target. */
    BAD_REDIRECT("open the address in a browser and use the one where it ends"),
    /** The response is not HTTP/1.x. */
    NOT_HTTP("check that the port serves HTTP"),
    /** The body is shorter or longer than declared. */
    WRONG_LENGTH("retry later; if it happens again, ask the site to correct its Content-Length"),
    /** The chunks of the body are malformed or end early. */
    BAD_CHUNKS("retry later"),
    /** The connection broke off. */
    CONNECTION_LOST("retry later"),
    /** The response is successful but has no body. */
    EMPTY("check the address in a browser"),
    /** robots.txt disallows the address. */
    ROBOTS_DISALLOWED("ask the site for permission, or post the article's text instead"),
    /** robots.txt could not be read, which disallows everything (RFC 9309). */
    ROBOTS_UNREACHABLE("retry later"),
    /** 401, 403, 407, 451: the site denies access. */
    ACCESS_DENIED("the page needs a login or is blocked: post the article's text instead"),
    /** 404. */
    NOT_FOUND("check the address in a browser"),
    /** 410. */
    GONE("do not fetch this address again"),
    /** 429. */
    TOO_MANY_REQUESTS("wait as long as Retry-After requires, then retry"),
    /** 5xx. */
    SERVER_ERROR("retry later"),
    /** Any other status. */
    UNEXPECTED_STATUS("check the address in a browser"),
    /** The fetch waited too long for other fetches from the same host, or altogether. */
    BUSY("retry later, or send fewer links at a time; to wait longer, raise hearsay.fetch.queue-timeout"),
    /** The program is stopping. */
    STOPPING("retry later");

    private final String fix;

    FetchProblem(String fix) {
        this.fix = fix;
    }

    /** Returns the code of the problem, such as {@code address-not-public}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what to do about it. */
    public String fix() {
        return fix;
    }
}
