package news.hearsay.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import news.hearsay.web.read.Listing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of the next page as a {@code Link} header (RFC 8288). */
final class NextPage {

    private NextPage() {}

    static <T> ResponseEntity<Listing<T>> linked(Listing<T> listing, HttpServletRequest request) {
        return linked(listing, listing, request);
    }

    /** Returns a response with a body that contains one page of a list. */
    static <T> ResponseEntity<T> linked(T body, Listing<?> listing, HttpServletRequest request) {
        ResponseEntity.BodyBuilder response = ResponseEntity.ok();
        if (listing.next() != null) {
            URI next = ServletUriComponentsBuilder.fromRequest(request)
                    .replaceQueryParam("cursor", listing.next())
                    .build(true)
                    .toUri();
            response.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next));
        }
        return response.body(body);
    }
}
