package news.hearsay.faults.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One feed on the loopback server, with the pages of its items. Thread-safe. */
final class FeedSite {

    static final String FEED = "feed";
    static final String MOVED = "moved";
    private static final int ANSWERS_BEFORE_MOVE = 2;
    private static final int ANSWERS_BEFORE_END = 3;

    private final String name;
    private final FeedForm form;
    private final FeedManner manner;
    private final URI home;
    private final RandomGenerator random;
    private final OfferedItems items;
    private final ItemPages pages;
    private final Instant start;
    private @Nullable FeedQuery wholeAnswer;
    private @Nullable Instant lastArrival;
    private Instant lastModified;
    private int version = 1;
    private int wholeAnswers;

    /** @param home the address below which the feed and its pages are, with a slash at the end */
    FeedSite(String name, FeedForm form, FeedManner manner, URI home, RandomGenerator random, Instant start) {
        this.name = name;
        this.form = form;
        this.manner = manner;
        this.home = home;
        this.random = random;
        this.start = start;
        this.items = new OfferedItems(name, home, random, start);
        this.pages = new ItemPages(items, outlet(), random);
        this.lastModified = start.truncatedTo(ChronoUnit.SECONDS);
    }

    String name() {
        return name;
    }

    FeedForm form() {
        return form;
    }

    FeedManner manner() {
        return manner;
    }

    String outlet() {
        return "Reports " + name;
    }

    /** Returns the address to which the feed-service subscribes. */
    URI address() {
        return home.resolve(FEED);
    }

    OfferedItems items() {
        return items;
    }

    /** Answers a request for a page of an item. */
    synchronized FeedAnswer page(FeedQuery query) {
        return pages.answer(query);
    }

    /** Answers a request for the feed. */
    synchronized FeedAnswer feed(FeedQuery query) {
        confirm(query);
        if (!query.faithful()) {
            change(query);
        }
        if (manner == FeedManner.GOES && wholeAnswers >= ANSWERS_BEFORE_END) {
            return FeedAnswer.of(410, Map.of(), "", Duration.ZERO, "410");
        }
        if (manner == FeedManner.MOVES
                && wholeAnswers >= ANSWERS_BEFORE_MOVE
                && query.path().equals(FEED)) {
            return FeedAnswer.of(301, Map.of("Location", home.resolve(MOVED).toString()), "", Duration.ZERO, "301");
        }
        FeedMishap mishap = query.faithful() ? FeedMishap.NONE : FeedMishap.any(random);
        if (mishap.isError()) {
            return mishap.answer(query.now(), validator(), random);
        }
        FeedAnswer whole = whole(query);
        if (mishap == FeedMishap.NONE || whole.status() == 304) {
            wholeAnswer = query;
            wholeAnswers++;
            return whole;
        }
        return mishap.cut(whole, headerPause(), random);
    }

    /** A process that asks again has processed the answer that it received before. */
    private void confirm(FeedQuery query) {
        if (wholeAnswer != null && wholeAnswer.process() == query.process()) {
            items.visible().forEach(items::markRead);
        }
        wholeAnswer = null;
    }

    private void change(FeedQuery query) {
        Duration passed = lastArrival == null ? Duration.ZERO : Duration.between(lastArrival, query.now());
        lastArrival = query.now();
        if (items.change(query.now(), passed, edition -> !form.leadsToPages() || pages.wasRead(edition, query))) {
            version++;
            Instant second = query.now().truncatedTo(ChronoUnit.SECONDS);
            lastModified = second.isAfter(lastModified) ? second : lastModified.plusSeconds(1);
        }
    }

    private FeedAnswer whole(FeedQuery query) {
        Map<String, String> headers = new LinkedHashMap<>();
        Duration pause = max(manner.pause(start, query.now()), headerPause());
        switch (manner) {
            case NO_VALIDATORS -> {}
            case LAST_MODIFIED -> headers.put("Last-Modified", validator());
            default -> headers.put("ETag", validator());
        }
        if (manner == FeedManner.MAX_AGE) {
            headers.put("Cache-Control", "public, max-age=" + headerPause().toSeconds());
        } else if (manner == FeedManner.EXPIRES) {
            Instant expires = query.now().truncatedTo(ChronoUnit.SECONDS).plus(headerPause());
            headers.put("Date", httpDate(query.now()));
            headers.put("Expires", httpDate(expires));
        }
        if (isCurrent(query)) {
            return new FeedAnswer(304, headers, new byte[0], 0, validator(), pause, offered(), "304");
        }
        headers.put("Content-Type", form.contentType());
        byte[] body = form.document(home, outlet(), items.visible(), manner.elements(start))
                .getBytes(UTF_8);
        return new FeedAnswer(200, headers, body, body.length, validator(), pause, offered(), "");
    }

    /** The pause that the headers of a document demand. */
    private Duration headerPause() {
        return manner == FeedManner.MAX_AGE || manner == FeedManner.EXPIRES
                ? FeedManner.MAX_AGE_OF_ANSWERS
                : Duration.ZERO;
    }

    private boolean isCurrent(FeedQuery query) {
        return switch (manner) {
            case NO_VALIDATORS -> false;
            case LAST_MODIFIED -> query.since().equals(validator());
            default -> query.etag().equals(validator());
        };
    }

    private String validator() {
        return switch (manner) {
            case NO_VALIDATORS -> "";
            case LAST_MODIFIED -> httpDate(lastModified);
            default -> (form == FeedForm.ATOM ? "W/" : "") + "\"" + name + "-" + version + "\"";
        };
    }

    /** The editions in the document, or only the items if their texts are on pages. */
    private List<String> offered() {
        return items.visible().stream()
                .map(edition -> form.leadsToPages() ? edition.item() : edition.mark())
                .toList();
    }

    static String httpDate(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
