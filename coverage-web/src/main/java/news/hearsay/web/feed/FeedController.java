package news.hearsay.web.feed;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The feeds of threads, at the addresses of the pages with the same lists. Each is a list of threads, the latest change
 * first.
 */
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
        return AtomFeeds.response(
                "Threads", threads.list(filter, ThreadOrder.CHANGED, page.page()), ThreadEntries::of, request);
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
        return AtomFeeds.response(source.name(), threads.ofSource(id, filter, page.page()), ThreadEntries::of, request);
    }

    /** The threads with claims that contain the words. */
    @GetMapping("/search")
    @Nullable
    ResponseEntity<byte[]> search(
            @Valid SearchQuery query,
            @Valid FilterParameters filter,
            @Valid PageParameters page,
            ServletWebRequest request) {
        return AtomFeeds.response(
                "Search: " + query.q(), threads.ofWords(query.q(), filter, page.page()), ThreadEntries::of, request);
    }
}
