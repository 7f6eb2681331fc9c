package news.hearsay.feeds.poll;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import news.hearsay.feeds.FeedProperties;
import news.hearsay.feeds.item.FeedItems;
import news.hearsay.feeds.item.ItemVersion;
import news.hearsay.feeds.sql.FeedStatements;
import news.hearsay.feeds.sql.StoredError;
import news.hearsay.fetch.FetchRequest;
import news.hearsay.fetch.Fetched;
import news.hearsay.fetch.Fetcher;
import news.hearsay.fetch.Pacing;
import news.hearsay.fetch.Validators;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.feed.FeedContent;
import news.hearsay.formats.feed.SitemapPart;
import news.hearsay.formats.read.FeedReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the sitemaps of an index that have changed lately, one after the other. Those of another host, and what does
 * not fit into the time of the claim, are left to later polls. Thread-safe.
 */
@Component
class SitemapParts {

    private static final int MAX_PARTS = 10;

    /** News sitemaps list the articles of the last two days. */
    private static final Duration MAX_AGE = Duration.ofDays(3);

    private final Fetcher fetcher;
    private final FeedReader reader;
    private final FeedStatements statements;
    private final FeedProperties settings;
    private final Clock clock;

    SitemapParts(Fetcher fetcher, FeedReader reader, FeedStatements statements, FeedProperties settings, Clock clock) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.statements = statements;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What was read of an index.
     *
     * @param error what was wrong with the first sitemap that could not be read; null if all could
     */
    record Read(List<ReadPart> parts, @Nullable String error) {}

    /** @param isComplete whether the sitemap is not read again before its next change */
    private record Content(boolean isComplete, @Nullable String error) {}

    private record Known(Validators validators, @Nullable String modified, Instant readAt) {}

    /**
     * Reads the sitemaps.
     *
     * @param pacing that of the index
     * @param items receives the items
     * @return the sitemaps that were read, and why another one was not
     */
    Read read(ClaimedFeed feed, List<SitemapPart> parts, Pacing pacing, List<ItemVersion> items) {
        if (parts.isEmpty()) {
            return new Read(List.of(), null);
        }
        Instant end = feed.until().minus(settings.claimTime().dividedBy(2));
        Map<String, Known> known = known(feed.name());
        List<SitemapPart> due = parts.stream()
                .filter(part -> isDue(feed, part, known.get(part.address().toString())))
                .sorted(Comparator.comparing(
                        part -> readAt(known.get(part.address().toString()))))
                .limit(MAX_PARTS)
                .toList();
        List<ReadPart> read = new ArrayList<>();
        String error = null;
        for (SitemapPart part : due) {
            Duration delay = Objects.requireNonNullElse(pacing.crawlDelay(), Duration.ZERO);
            if (clock.instant().plus(delay).isAfter(end) || !sleep(delay)) {
                break;
            }
            String wrong = read(feed, part, known.get(part.address().toString()), items, read);
            error = error == null ? wrong : error;
        }
        return new Read(read, error);
    }

    /** Returns what is wrong with the sitemap; null if it was read, or was not requested. */
    private @Nullable String read(
            ClaimedFeed feed, SitemapPart part, @Nullable Known known, List<ItemVersion> items, List<ReadPart> read) {
        Validators validators = known == null ? Validators.NONE : known.validators();
        return switch (fetcher.fetch(FetchRequest.feed(part.address().toString(), validators))) {
            case Fetched.Page page -> {
                Content content = content(feed, page, part, items);
                if (content.isComplete()) {
                    read.add(new ReadPart(part.address(), page.validators(), part.modified()));
                }
                yield content.error();
            }
            case Fetched.NotModified same -> {
                read.add(new ReadPart(part.address(), same.validators(), part.modified()));
                yield null;
            }
            case Fetched.Refused refused -> refused.isOfThisProgram() ? null : StoredError.of(refused);
        };
    }

    /**
     * Adds the items. A damaged sitemap is read again in the next poll, one that is none only after its next change.
     */
    private Content content(ClaimedFeed feed, Fetched.Page page, SitemapPart part, List<ItemVersion> items) {
        try {
            FeedContent content =
                    reader.read(new NewsDocument(page.bytes(), page.contentType(), page.address(), feed.outlet()));
            items.addAll(FeedItems.of(part.address(), content, feed.follow()));
            return content.damage() == null ? new Content(true, null) : new Content(false, content.damage());
        } catch (UnreadableDocumentException e) {
            return new Content(true, e.getMessage() + ": " + e.fix());
        }
    }

    private boolean isDue(ClaimedFeed feed, SitemapPart part, @Nullable Known known) {
        boolean isSameHost =
                feed.host().equals(String.valueOf(part.address().getHost()).toLowerCase(Locale.ROOT));
        boolean isRead =
                known != null && part.modified() != null && part.modified().equals(known.modified());
        Instant modified = instant(part.modified());
        boolean isRecent = modified == null || modified.isAfter(clock.instant().minus(MAX_AGE));
        return isSameHost && isRecent && !isRead;
    }

    private static Instant readAt(@Nullable Known known) {
        return known == null ? Instant.EPOCH : known.readAt();
    }

    /** A date alone means the end of that day. Null if it is missing or cannot be read. */
    private static @Nullable Instant instant(@Nullable String modified) {
        try {
            return modified == null
                    ? null
                    : modified.length() == "2025-02-24".length()
                            ? LocalDate.parse(modified)
                                    .plusDays(1)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                            : OffsetDateTime.parse(modified).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Map<String, Known> known(String feed) {
        return statements
                .statement("select_feed_parts")
                .param("feed", feed)
                .query((row, _) -> Map.entry(
                        row.getString("address"),
                        new Known(
                                new Validators(row.getString("etag"), row.getString("last_modified")),
                                row.getString("stated_change"),
                                Objects.requireNonNull(FeedStatements.time(row, "read_at")))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static boolean sleep(Duration delay) {
        try {
            Thread.sleep(delay);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
