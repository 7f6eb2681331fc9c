package news.hearsay.ingest;

import java.net.URI;
import java.net.URISyntaxException;
import news.hearsay.events.AddressRules;
import news.hearsay.events.Ids;
import news.hearsay.platform.http.Excerpt;
import org.jspecify.annotations.Nullable;

/** Reads the field {@code url}. */
final class SubmittedUrl {

    private static final String FIELD = "url";

    private SubmittedUrl() {}

    /** Returns the canonical URL; null if it is invalid, which is then an error of the fields. */
    static @Nullable URI read(String value, SubmittedFields fields, AddressRules addressRules) {
        URI url = valid(FIELD, value, fields);
        return url == null ? null : Ids.canonical(url, addressRules);
    }

    /** Returns the URL as it is; null if it is invalid, which is then an error of the fields. */
    static @Nullable URI valid(String field, String value, SubmittedFields fields) {
        try {
            URI url = new URI(value);
            if (!url.isAbsolute()) {
                fields.reject(field, "is not absolute", "write an absolute URL, such as https://outlet.example/story");
            } else if (!url.getScheme().equalsIgnoreCase("http")
                    && !url.getScheme().equalsIgnoreCase("https")) {
                fields.reject(
                        field,
                        "has the scheme " + Excerpt.of(url.getScheme()),
                        "write the http or https URL of the article");
            } else if (url.getRawUserInfo() != null
                    || (url.getHost() == null
                            && String.valueOf(url.getRawAuthority()).contains("@"))) {
                fields.reject(
                        field, "contains a user name or password", "remove everything before the @ in the host part");
            } else if (url.getHost() == null || url.getHost().isEmpty() || url.getPort() > 65_535) {
                fields.reject(
                        field,
                        "has no valid host",
                        "write a host, in its xn-- form if it is international, and a port of at most 65535");
            } else {
                return url;
            }
        } catch (URISyntaxException e) {
            fields.reject(
                    field,
                    "is not a URL: " + Excerpt.of(String.valueOf(e.getMessage())),
                    "percent-encode the characters that RFC 3986 does not allow");
        }
        return null;
    }
}
