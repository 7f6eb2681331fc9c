package news.hearsay.feeds.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import news.hearsay.feeds.host.HostClaims;
import news.hearsay.feeds.item.ArticleLine;
import news.hearsay.feeds.item.FollowedPage;
import news.hearsay.feeds.schedule.NextPoll;
import news.hearsay.feeds.schedule.PollLimits;
import news.hearsay.feeds.schedule.SiteWishes;
import news.hearsay.feeds.sql.FeedStatements;
import news.hearsay.feeds.sql.StoredError;
import news.hearsay.fetch.FetchProblem;
import news.hearsay.fetch.FetchRequest;
import news.hearsay.fetch.Fetched;
import news.hearsay.fetch.Fetcher;
import news.hearsay.fetch.Pacing;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.Reading;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.feed.FeedPacing;
import news.hearsay.formats.read.DocumentReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the page of one item. If the page cannot be read, what the feed states is posted: at once if the problem is
 * lasting, otherwise after several attempts. Thread-safe.
 */
@Component
public class PageFollower {

    private static final Logger LOG = LoggerFactory.getLogger(PageFollower.class);
    private static final int MAX_ATTEMPTS = 5;
    /** The longest pause of a whole host because of one page; the page itself waits as long as the site requires. */
    private static final Duration MAX_PAUSE = Duration.ofHours(1);

    private static final PollLimits RETRIES = new PollLimits(Duration.ofSeconds(15), Duration.ofMinutes(30));

    private static final Set<FetchProblem> TEMPORARY = Set.of(
            FetchProblem.UNKNOWN_HOST,
            FetchProblem.CONNECT_FAILED,
            FetchProblem.CONNECT_TIMEOUT,
            FetchProblem.HEADERS_TOO_SLOW,
            FetchProblem.BODY_TOO_SLOW,
            FetchProblem.TOO_LONG,
            FetchProblem.WRONG_LENGTH,
            FetchProblem.BAD_CHUNKS,
            FetchProblem.CONNECTION_LOST,
            FetchProblem.ROBOTS_UNREACHABLE,
            FetchProblem.TOO_MANY_REQUESTS,
            FetchProblem.SERVER_ERROR);

    private final Fetcher fetcher;
    private final DocumentReader reader;
    private final FeedStatements statements;
    private final HostClaims hosts;
    private final Clock clock;

    PageFollower(Fetcher fetcher, DocumentReader reader, FeedStatements statements, HostClaims hosts, Clock clock) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.statements = statements;
        this.hosts = hosts;
        this.clock = clock;
    }

    /** Reads the page, records the article that is to be posted, and ends the claim on the host. */
    public void follow(ClaimedPage page) {
        Pacing pacing = Pacing.NONE;
        try {
            Fetched fetched = fetcher.fetch(FetchRequest.page(page.address().toString()));
            pacing = fetched.pacing();
            switch (fetched) {
                case Fetched.Page response -> read(page, response);
                case Fetched.NotModified _ -> complete(page, page.line(), "the page has no content");
                case Fetched.Refused refused -> refused(page, refused);
            }
        } finally {
            Duration crawlDelay = Objects.requireNonNullElse(pacing.crawlDelay(), Duration.ZERO);
            Duration retryAfter = Objects.requireNonNullElse(pacing.retryAfter(), Duration.ZERO);
            Duration pause = retryAfter.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : retryAfter;
            hosts.release(page.host(), page.claim(), crawlDelay.compareTo(pause) > 0 ? crawlDelay : pause);
        }
    }

    private void read(ClaimedPage page, Fetched.Page response) {
        try {
            Reading reading =
                    reader.read(new NewsDocument(response.bytes(), response.contentType(), response.address(), null));
            if (reading.articles().isEmpty()) {
                complete(page, page.line(), "the page contains no text of an article");
            } else {
                ArticleLine merged = FollowedPage.merged(
                        page.line(), reading.articles().getFirst(), reading.form(), response.address());
                complete(page, merged, null);
            }
        } catch (UnreadableDocumentException e) {
            complete(page, page.line(), StoredError.of("the page " + e.getMessage()));
        }
    }

    private void refused(ClaimedPage page, Fetched.Refused refused) {
        String error = StoredError.of(refused);
        boolean isOurs = refused.isOfThisProgram();
        boolean retries = isOurs || TEMPORARY.contains(refused.problem()) && page.attempts() < MAX_ATTEMPTS;
        if (!retries) {
            complete(page, page.line(), error);
            return;
        }
        Instant next = NextPoll.afterFailure(
                clock.instant(),
                page.attempts(),
                RETRIES,
                new SiteWishes(refused.pacing(), FeedPacing.NONE),
                ThreadLocalRandom.current());
        statements
                .statement("update_page_failure")
                .param("id", page.delivery())
                .param("claim", page.claim())
                .param("next", FeedStatements.time(next))
                .param("error", error)
                .param("attempts", isOurs ? page.attempts() - 1 : page.attempts())
                .update();
    }

    /** Ingest rejects a line without a text, with the reason. */
    private void complete(ClaimedPage page, ArticleLine line, @Nullable String error) {
        if (error != null) {
            LOG.debug("{}: {}", page.address(), error);
        }
        statements
                .statement("update_page_success")
                .param("id", page.delivery())
                .param("claim", page.claim())
                .param("line", line.toString())
                .param("error", error)
                .param("now", FeedStatements.time(clock.instant()))
                .update();
    }
}
