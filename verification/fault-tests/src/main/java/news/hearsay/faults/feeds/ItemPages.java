package news.hearsay.faults.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The pages of the items of a feed. Not thread-safe. */
final class ItemPages {

    static final String ITEMS = "items/";

    /** After this time a process that was not killed has stored the page that it received. */
    static final Duration STORED_AFTER = Duration.ofSeconds(10);

    private static final int MOST_FAILURES = 2;

    private final OfferedItems items;
    private final String outlet;
    private final RandomGenerator random;
    private final Map<String, FeedQuery> wholeAnswers = new HashMap<>();
    private final Map<String, Integer> failures = new HashMap<>();

    ItemPages(OfferedItems items, String outlet, RandomGenerator random) {
        this.items = items;
        this.outlet = outlet;
        this.random = random;
    }

    /** Returns whether the reader must have this edition of a page. */
    boolean wasRead(ItemEdition edition, FeedQuery now) {
        FeedQuery answered = wholeAnswers.get(edition.mark());
        return answered != null
                && answered.process() == now.process()
                && Duration.between(answered.now(), now.now()).compareTo(STORED_AFTER) > 0;
    }

    FeedAnswer answer(FeedQuery query) {
        String number = query.path().substring(ITEMS.length());
        ItemEdition edition = items.page(items.feed() + "-i" + number);
        if (edition == null) {
            return FeedAnswer.of(404, Map.of(), "", Duration.ZERO, "404");
        }
        FeedMishap mishap = mishap(edition, query);
        if (mishap.isError()) {
            return mishap.answer(query.now(), "", random);
        }
        byte[] body = FeedForm.page(edition, outlet).getBytes(UTF_8);
        FeedAnswer whole = new FeedAnswer(
                200,
                Map.of("Content-Type", "text/html; charset=utf-8"),
                body,
                body.length,
                "",
                Duration.ZERO,
                List.of(edition.mark()),
                "");
        // nobody could notice a page whose declared length ends with it
        if (mishap == FeedMishap.CUT_OFF) {
            return mishap.cut(whole, Duration.ZERO, random);
        }
        wholeAnswers.put(edition.mark(), query);
        return whole;
    }

    /** A reader may give up a page that fails again and again. */
    private FeedMishap mishap(ItemEdition edition, FeedQuery query) {
        FeedMishap mishap = FeedMishap.any(random);
        int before = failures.getOrDefault(edition.mark(), 0);
        if (query.faithful() || before == MOST_FAILURES || mishap == FeedMishap.TRUNCATED) {
            return FeedMishap.NONE;
        }
        failures.put(edition.mark(), mishap == FeedMishap.NONE ? before : before + 1);
        return mishap;
    }
}
