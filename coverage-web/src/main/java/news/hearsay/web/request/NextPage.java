package news.hearsay.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import news.hearsay.web.read.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address of the next page of a list: of a page's link, and as a {@code Link} header (RFC 8288). */
public final class NextPage {

    private NextPage() {}

    /** Returns the address of the request with the cursor of the next page; null on the last page. */
    public static @Nullable URI address(Listing<?> listing, HttpServletRequest request) {
        return listing.next() == null
                ? null
                : ServletUriComponentsBuilder.fromRequest(request)
                        .replaceQueryParam("cursor", listing.next())
                        .build(true)
                        .toUri();
    }

    /** Returns a response with one page of a list. */
    public static <T> ResponseEntity<Listing<T>> linked(Listing<T> listing, HttpServletRequest request) {
        return linked(listing, listing, request);
    }

    /** Returns a response with a body that contains one page of a list. */
    public static <T> ResponseEntity<T> linked(T body, Listing<?> listing, HttpServletRequest request) {
        ResponseEntity.BodyBuilder response = ResponseEntity.ok();
        URI next = address(listing, request);
        if (next != null) {
            response.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next));
        }
        return response.body(body);
    }
}
