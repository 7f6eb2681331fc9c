package news.hearsay.feeds.poll;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.feeds.item.FeedItems;
import news.hearsay.feeds.item.ItemVersion;
import news.hearsay.feeds.sql.StoredError;
import news.hearsay.fetch.FetchProblem;
import news.hearsay.fetch.FetchRequest;
import news.hearsay.fetch.Fetched;
import news.hearsay.fetch.Fetcher;
import news.hearsay.fetch.Validators;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.RejectedItem;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.feed.FeedContent;
import news.hearsay.formats.read.FeedReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fetches a feed and reads its items. Thread-safe. */
@Component
class FeedFetch {

    private final Fetcher fetcher;
    private final FeedReader reader;
    private final SitemapParts parts;

    FeedFetch(Fetcher fetcher, FeedReader reader, SitemapParts parts) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.parts = parts;
    }

    PollOutcome fetch(ClaimedFeed feed) {
        return switch (fetcher.fetch(FetchRequest.feed(feed.address().toString(), feed.validators()))) {
            case Fetched.Page page -> read(feed, page);
            case Fetched.NotModified same ->
                new PollOutcome.Unchanged(same.validators(), same.movedTo(), same.pacing());
            case Fetched.Refused refused -> refused(refused);
        };
    }

    private PollOutcome read(ClaimedFeed feed, Fetched.Page page) {
        FeedContent content;
        try {
            content = reader.read(new NewsDocument(page.bytes(), page.contentType(), page.address(), feed.outlet()));
        } catch (UnreadableDocumentException e) {
            return new PollOutcome.Failed(
                    StoredError.of("the document %s: %s".formatted(e.getMessage(), e.fix())), List.of(), page.pacing());
        }
        List<ItemVersion> items = new ArrayList<>(FeedItems.of(feed.address(), content, feed.follow()));
        if (content.damage() != null) {
            return new PollOutcome.Failed(StoredError.of("the document " + content.damage()), items, page.pacing());
        }
        SitemapParts.Read read = parts.read(feed, content.parts(), page.pacing(), items);
        return new PollOutcome.Complete(
                items,
                content.pacing(),
                // An index that has not changed may list sitemaps that have.
                content.parts().isEmpty() ? page.validators() : Validators.NONE,
                page.movedTo(),
                page.pacing(),
                read.parts(),
                read.error() == null ? rejected(content) : StoredError.of("a sitemap of the index: " + read.error()));
    }

    /** Why the last of the items from which no article could be read was rejected. */
    private static @Nullable String rejected(FeedContent content) {
        List<RejectedItem> rejected = content.reading().rejected();
        return rejected.isEmpty()
                ? null
                : StoredError.of("an item was rejected: %s %s"
                        .formatted(
                                rejected.getLast().place(), rejected.getLast().detail()));
    }

    private static PollOutcome refused(Fetched.Refused refused) {
        if (refused.isOfThisProgram()) {
            return new PollOutcome.Postponed(refused.pacing());
        }
        String error = StoredError.of(refused);
        return refused.problem() == FetchProblem.GONE
                ? new PollOutcome.Gone(error, refused.pacing())
                : new PollOutcome.Failed(error, List.of(), refused.pacing());
    }
}
