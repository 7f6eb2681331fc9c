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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the sitemaps of an index that have changed lately, one after the other. Those of another host, and what does
 * not fit into the time of the claim, are left to later polls. Thread-safe.
 */
@Component
class SitemapParts {

    private static final Logger LOG = LoggerFactory.getLogger(SitemapParts.class);

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

    private record Known(Validators validators, @Nullable String modified, Instant readAt) {}

    /**
     * Reads the sitemaps.
     *
     * @param pacing that of the index
     * @param items receives the items
     * @return the sitemaps that were read
     */
    List<ReadPart> read(ClaimedFeed feed, List<SitemapPart> parts, Pacing pacing, List<ItemVersion> items) {
        if (parts.isEmpty()) {
            return List.of();
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
        for (SitemapPart part : due) {
            Duration delay = Objects.requireNonNullElse(pacing.crawlDelay(), Duration.ZERO);
            if (clock.instant().plus(delay).isAfter(end) || !sleep(delay)) {
                break;
            }
            read(feed, part, known.get(part.address().toString()), items, read);
        }
        return read;
    }

    private void read(
            ClaimedFeed feed, SitemapPart part, @Nullable Known known, List<ItemVersion> items, List<ReadPart> read) {
        Validators validators = known == null ? Validators.NONE : known.validators();
        switch (fetcher.fetch(FetchRequest.feed(part.address().toString(), validators))) {
            case Fetched.Page page -> {
                if (isComplete(feed, page, part, items)) {
                    read.add(new ReadPart(part.address(), page.validators(), part.modified()));
                }
            }
            case Fetched.NotModified same -> read.add(new ReadPart(part.address(), same.validators(), part.modified()));
            case Fetched.Refused refused -> LOG.debug("{}: {} {}", feed.name(), part.address(), refused.detail());
        }
    }

    /**
     * Adds the items. A damaged sitemap is read again in the next poll, one that is none only after its next change.
     */
    private boolean isComplete(ClaimedFeed feed, Fetched.Page page, SitemapPart part, List<ItemVersion> items) {
        try {
            FeedContent content =
                    reader.read(new NewsDocument(page.bytes(), page.contentType(), page.address(), feed.outlet()));
            items.addAll(FeedItems.of(part.address(), content, feed.follow()));
            return content.damage() == null;
        } catch (UnreadableDocumentException e) {
            LOG.debug("{}: {} {}", feed.name(), part.address(), e.getMessage());
            return true;
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
