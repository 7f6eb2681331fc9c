package news.hearsay.faults.feeds;

import static news.hearsay.faults.feeds.Served.ETAG;
import static news.hearsay.faults.feeds.Served.at;
import static news.hearsay.faults.feeds.Served.damaged;
import static news.hearsay.faults.feeds.Served.feed;
import static news.hearsay.faults.feeds.Served.otherFeed;
import static news.hearsay.faults.feeds.Served.page;
import static news.hearsay.faults.feeds.Served.path;
import static news.hearsay.faults.feeds.Served.process;
import static news.hearsay.faults.feeds.Served.status;
import static news.hearsay.faults.feeds.Served.validators;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolitenessCheckTest {

    private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);

    @Test
    void requests_further_apart_than_the_minimum_interval_are_polite() {
        assertThat(violations(feed(0), feed(1.1), feed(2.2))).isEmpty();
    }

    @Test
    void request_before_the_minimum_interval_is_a_violation() {
        assertThat(violations(feed(0), feed(0.8)))
                .singleElement()
                .asString()
                .contains("came 790 ms after")
                .contains("demanded 1000 ms");
    }

    @Test
    void request_before_the_end_of_a_demanded_pause_is_a_violation() {
        assertThat(violations(status(feed(0), 429, FIVE_SECONDS), feed(4.5)))
                .singleElement()
                .asString()
                .contains("demanded 5000 ms");
        assertThat(violations(status(feed(0), 304, FIVE_SECONDS), feed(4.5))).hasSize(1);
        assertThat(violations(status(feed(0), 429, FIVE_SECONDS), feed(5.1))).isEmpty();
    }

    @Test
    void pause_lasts_over_a_restart() {
        assertThat(violations(List.of(at(30)), status(feed(0), 429, Duration.ofMinutes(1)), process(1, feed(40))))
                .hasSize(1);
    }

    @Test
    void reader_that_was_killed_soon_after_an_answer_may_not_know_it() {
        assertThat(violations(List.of(at(1)), status(feed(0), 429, Duration.ofMinutes(1)), process(1, feed(40))))
                .isEmpty();
    }

    @Test
    void two_requests_at_a_host_at_the_same_time_are_a_violation() {
        assertThat(violations(feed(0), otherFeed(feed(0.005))))
                .singleElement()
                .asString()
                .contains("at the same time");
        assertThat(violations(feed(0), otherFeed(feed(0.02)))).isEmpty();
    }

    @Test
    void requests_at_a_host_keep_its_crawl_delay() {
        PolitenessCheck check =
                new PolitenessCheck(Duration.ofSeconds(1), Map.of("127.0.0.2:80", Duration.ofSeconds(2)), List.of());

        assertThat(check.violations(List.of(feed(0), otherFeed(feed(1)))))
                .singleElement()
                .asString()
                .contains("robots.txt");
        assertThat(check.violations(List.of(feed(0), otherFeed(feed(2.1))))).isEmpty();
    }

    @Test
    void request_for_a_feed_that_is_gone_is_a_violation() {
        assertThat(violations(status(feed(0), 410, Duration.ZERO), feed(10)))
                .singleElement()
                .asString()
                .contains("although the feed was gone");
    }

    @Test
    void feed_that_is_gone_is_asked_for_again_only_by_a_reader_that_could_not_know() {
        ServedRequest gone = status(feed(0), 410, Duration.ZERO);
        ServedRequest goneAgain = process(1, status(feed(10), 410, Duration.ZERO));

        assertThat(violations(List.of(at(1)), gone, goneAgain)).isEmpty();
        assertThat(violations(List.of(at(1)), gone, goneAgain, process(1, feed(20))))
                .hasSize(1);
    }

    @Test
    void request_to_the_old_address_after_the_new_one_answered_is_a_violation() {
        ServedRequest redirect = status(feed(0), 301, Duration.ZERO);
        ServedRequest target = path(feed(0.05), "/f1/moved");

        assertThat(violations(redirect, target, path(feed(2), "/f1/moved"))).isEmpty();
        assertThat(violations(redirect, target, status(feed(2), 301, Duration.ZERO)))
                .singleElement()
                .asString()
                .contains("had moved to /f1/moved");
    }

    @Test
    void old_address_is_used_as_long_as_the_new_one_fails() {
        assertThat(violations(
                        status(feed(0), 301, Duration.ZERO),
                        status(path(feed(0.05), "/f1/moved"), 500, Duration.ZERO),
                        status(feed(2), 301, Duration.ZERO)))
                .isEmpty();
    }

    @Test
    void request_without_the_validator_of_the_last_whole_document_is_a_violation() {
        assertThat(violations(validators(feed(0), "", ETAG), validators(feed(2), ETAG, ETAG)))
                .isEmpty();
        assertThat(violations(validators(feed(0), "", ETAG), feed(2)))
                .singleElement()
                .asString()
                .contains("last whole document");
    }

    @Test
    void validator_is_kept_over_errors_and_restarts() {
        ServedRequest whole = validators(feed(0), "", ETAG);
        ServedRequest error = status(validators(feed(2), ETAG, ETAG), 500, Duration.ZERO);

        assertThat(violations(List.of(at(10)), whole, error, process(1, validators(feed(20), "", ETAG))))
                .hasSize(1);
    }

    @Test
    void validator_of_a_damaged_document_is_a_violation() {
        ServedRequest whole = validators(feed(0), "", ETAG);
        ServedRequest damaged = damaged(validators(feed(2), ETAG, "\"2\""));

        assertThat(violations(whole, damaged, validators(feed(4), "\"2\"", "\"2\"")))
                .hasSize(1);
        assertThat(violations(whole, damaged, validators(feed(4), ETAG, "\"2\"")))
                .isEmpty();
    }

    @Test
    void page_is_not_asked_for_again_before_the_end_of_a_demanded_pause() {
        assertThat(violations(status(page(0, "/f1/items/1"), 503, FIVE_SECONDS), page(2, "/f1/items/1")))
                .hasSize(1);
        assertThat(violations(status(page(0, "/f1/items/1"), 503, FIVE_SECONDS), page(2, "/f1/items/2")))
                .isEmpty();
    }

    private static List<String> violations(ServedRequest... requests) {
        return violations(List.of(), requests);
    }

    private static List<String> violations(List<Instant> kills, ServedRequest... requests) {
        return new PolitenessCheck(Duration.ofSeconds(1), Map.of(), kills).violations(List.of(requests));
    }
}
