package news.hearsay.fetch;

import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/**
 * One response.
 *
 * @param head status and headers
 * @param body the body, without its transfer encoding and content encoding; empty if the status is not 2xx
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

    boolean isSuccessful() {
        return status() / 100 == 2;
    }
}
