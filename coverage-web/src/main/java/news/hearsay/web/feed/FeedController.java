package news.hearsay.web.feed;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import news.hearsay.web.read.ClaimThread;
import news.hearsay.web.read.Listing;
import news.hearsay.web.read.SourceProfile;
import news.hearsay.web.read.SourceRepository;
import news.hearsay.web.read.ThreadOrder;
import news.hearsay.web.read.ThreadRepository;
import news.hearsay.web.request.FilterParameters;
import news.hearsay.web.request.NotFoundException;
import news.hearsay.web.request.PageParameters;
import news.hearsay.web.request.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The feeds, at the addresses of the pages with the same lists. Each is a list of threads, the latest change first. */
@Hidden
@RestController
@RequestMapping(produces = MediaType.APPLICATION_ATOM_XML_VALUE)
class FeedController {

    private final ThreadRepository threads;
    private final SourceRepository sources;

    FeedController(ThreadRepository threads, SourceRepository sources) {
        this.threads = threads;
        this.sources = sources;
    }

    @GetMapping("/threads")
    @Nullable
    ResponseEntity<byte[]> threads(
            @Valid FilterParameters filter, @Valid PageParameters page, ServletWebRequest request) {
        return feed("Threads", threads.list(filter, ThreadOrder.CHANGED, page.page()), request);
    }

    /** The threads to which the source contributes statements that match. */
    @GetMapping("/sources/{id}")
    @Nullable
    ResponseEntity<byte[]> source(
            @PathVariable UUID id,
            @Valid FilterParameters filter,
            @Valid PageParameters page,
            ServletWebRequest request) {
        SourceProfile source = sources.find(id).orElseThrow(() -> new NotFoundException("source"));
        return feed(source.name(), threads.ofSource(id, filter, page.page()), request);
    }

    /** The threads with claims that contain the words. */
    @GetMapping("/search")
    @Nullable
    ResponseEntity<byte[]> search(
            @Valid SearchQuery query,
            @Valid FilterParameters filter,
            @Valid PageParameters page,
            ServletWebRequest request) {
        return feed("Search: " + query.q(), threads.ofWords(query.q(), filter, page.page()), request);
    }

    /** Returns null if the client has the same feed. */
    private static @Nullable ResponseEntity<byte[]> feed(
            String title, Listing<ClaimThread> threads, ServletWebRequest request) {
        ThreadFeed feed = describe(title, threads, request);
        byte[] document = ThreadFeedWriter.write(feed);
        String tag = "W/\"" + DigestUtils.md5DigestAsHex(document) + "\"";
        if (request.checkNotModified(tag, feed.updated().toEpochMilli())) {
            return null;
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8))
                .body(document);
    }

    private static ThreadFeed describe(String title, Listing<ClaimThread> threads, ServletWebRequest request) {
        UriComponentsBuilder self = ServletUriComponentsBuilder.fromRequest(request.getRequest());
        UriComponentsBuilder first = self.cloneBuilder().replaceQueryParam("cursor");
        return new ThreadFeed(
                id(request),
                title + filters(request) + " · Hearsay",
                address(self),
                address(first.cloneBuilder().replaceQueryParam("format").replaceQueryParam("limit")),
                address(first),
                threads.next() == null
                        ? null
                        : address(self.cloneBuilder().replaceQueryParam("cursor", threads.next())),
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString(),
                threads.items());
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
