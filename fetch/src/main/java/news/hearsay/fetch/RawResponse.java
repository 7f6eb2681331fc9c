package news.hearsay.fetch;

import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/**
 * One response.
 *
 * @param head status and headers
 * @param body the body as sent, without its transfer encoding; empty if the status is not 2xx
 */
record RawResponse(HttpResponse head, byte[] body) {

    int status() {
        return head.getCode();
    }

    /** The value of a header, without surrounding white space; of several ones the first. */
    Optional<String> header(String name) {
        Header header = head.getFirstHeader(name);
        return header == null || header.getValue() == null
                ? Optional.empty()
                : Optional.of(header.getValue().strip());
    }

    /** The content encoding in lower case; empty if there is none. */
    String contentEncoding() {
        String encoding = header("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
        return encoding.equals("identity") ? "" : encoding;
    }

    boolean isSuccessful() {
        return status() / 100 == 2;
    }
}
