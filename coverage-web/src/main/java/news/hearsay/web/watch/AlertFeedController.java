package news.hearsay.web.watch;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import news.hearsay.web.feed.AtomFeeds;
import news.hearsay.web.feed.FeedEntry;
import news.hearsay.web.read.Headline;
import news.hearsay.web.read.WatchAlert;
import news.hearsay.web.read.WatchRepository;
import news.hearsay.web.request.PageParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The alerts of the person who asks as Atom feeds, the latest first: of all watches, and of one. The id of an entry is
 * that of the alert, as in webhooks and mails. A feed reader sends the credentials with each request.
 */
@Hidden
@RestController
@RequestMapping(value = "/watches", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
class AlertFeedController {

    private final Watches watches;
    private final WatchRepository stored;

    AlertFeedController(Watches watches, WatchRepository stored) {
        this.watches = watches;
        this.stored = stored;
    }

    @GetMapping
    @Nullable
    ResponseEntity<byte[]> all(@Valid PageParameters page, Principal person, ServletWebRequest request) {
        return AtomFeeds.response(
                "Alerts", stored.alerts(null, person.getName(), page.page()), AlertFeedController::entry, request);
    }

    @GetMapping("/{id}")
    @Nullable
    ResponseEntity<byte[]> one(
            @PathVariable UUID id, @Valid PageParameters page, Principal person, ServletWebRequest request) {
        String name = watches.find(id, person.getName()).name();
        return AtomFeeds.response(
                "Alerts: " + name,
                stored.alerts(id, person.getName(), page.page()),
                AlertFeedController::entry,
                request);
    }

    private static FeedEntry entry(WatchAlert alert) {
        return new FeedEntry(
                alert.id(),
                Headline.of(alert.headline()),
                alert.detectedAt(),
                alert.happenedAt(),
                "/threads/" + alert.threadId(),
                List.of(alert.kind()),
                "%s Watch: %s".formatted(alert.detail(), alert.watch()));
    }
}
