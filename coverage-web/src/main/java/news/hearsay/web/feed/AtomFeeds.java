package news.hearsay.web.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.hearsay.web.read.Listing;
import news.hearsay.web.request.FilterParameters;
import news.hearsay.web.request.NextPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Answers requests with Atom feeds (RFC 4287). */
public final class AtomFeeds {

    private AtomFeeds() {}

    /**
     * Returns a page of a feed at the address of the request; null if the client has the same page, and the status of
     * the response is set.
     *
     * @param title what the list contains, without its filters
     * @param listing what the entries are about, the latest first
     */
    public static <T> @Nullable ResponseEntity<byte[]> response(
            String title, Listing<T> listing, Function<T, FeedEntry> entry, ServletWebRequest request) {
        URI next = NextPage.address(listing, request.getRequest());
        FeedPage feed = describe(title, listing.items().stream().map(entry).toList(), next, request);
        byte[] document = FeedWriter.write(feed);
        String tag = "W/\"" + DigestUtils.md5DigestAsHex(document) + "\"";
        if (request.checkNotModified(tag, feed.updated().toEpochMilli())) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                .body(document);
    }

    private static FeedPage describe(
            String title, List<FeedEntry> entries, @Nullable URI next, ServletWebRequest request) {
        UriComponentsBuilder self = ServletUriComponentsBuilder.fromRequest(request.getRequest());
        UriComponentsBuilder first = self.cloneBuilder().replaceQueryParam("cursor");
        return new FeedPage(
                id(request),
                title + filters(request) + " · Hearsay",
                address(self),
                address(first.cloneBuilder().replaceQueryParam("format").replaceQueryParam("limit")),
                address(first),
                next == null ? null : next.toString(),
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString(),
                entries);
    }

    /** Returns the values of the filters, so that feeds of one list differ in their titles. */
    private static String filters(ServletWebRequest request) {
        return FilterParameters.names().stream()
                .map(request::getParameter)
                .filter(value -> value != null && !value.isBlank())
                .map(value -> ", " + value)
                .collect(Collectors.joining());
    }

    private static String address(UriComponentsBuilder address) {
        return address.build(true).toUriString();
    }

    /** Derives the id from the list and its filters, so that it depends on neither the host nor the page. */
    private static UUID id(ServletWebRequest request) {
        TreeMap<String, String> filters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> filters.put(name, values[0]));
        filters.keySet().removeIf(name -> name.equals("format") || name.equals("cursor") || name.equals("limit"));
        filters.values().removeIf(String::isBlank);
        String name = "hearsay feed " + request.getRequest().getServletPath() + " " + filters;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
