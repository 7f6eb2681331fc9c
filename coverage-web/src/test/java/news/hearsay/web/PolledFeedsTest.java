package news.hearsay.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The health of the feeds that the feed service polls, as data and as a page. */
@Tag("slow")
class PolledFeedsTest {

    private static RunningWeb service;

    @BeforeAll
    static void start() {
        service = RunningWeb.start(Map.of());
        service.addFeeds();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_health_of_each_feed_is_listed_by_name() {
        JsonNode feeds = service.json("/feeds").path("items");

        assertThat(feeds.valueStream().map(feed -> feed.path("name").asString()))
                .containsExactly("closed-paper", "eastern-gazette", "harbour-courier");
        JsonNode failing = feeds.get(1);
        assertThat(failing.path("outlet").asString()).isEqualTo("Eastern Gazette");
        assertThat(failing.path("lastSuccessAt").asString()).isEqualTo("2025-03-05T08:00:00Z");
        assertThat(failing.path("lastError").asString()).isEqualTo("the site answered with status 500");
        assertThat(failing.path("failures").asInt()).isEqualTo(3);
        assertThat(failing.path("items").asLong()).isEqualTo(41);
        assertThat(failing.path("rejected").asLong()).isEqualTo(2);
        assertThat(failing.path("nextPollAt").asString()).isEqualTo("2025-03-05T11:00:00Z");
    }

    @Test
    void the_page_shows_the_state_of_each_feed_in_a_word() {
        assertThat(page())
                .contains("<span>gone</span>")
                .contains("<span>failing</span><span> (3)</span>")
                .contains("<span>healthy</span>");
    }

    @Test
    void a_feed_that_is_gone_has_no_next_poll() {
        assertThat(service.json("/feeds").at("/items/0/nextPollAt").isNull()).isTrue();
    }

    @Test
    void addresses_are_not_shown_since_they_may_contain_secrets() {
        assertThat(page()).doesNotContain("token=");
        assertThat(service.get("/feeds").body()).doesNotContain("token=");
        assertThat(service.get("/feeds?format=csv").body()).doesNotContain("token=");
    }

    @Test
    void following_next_returns_every_feed_once() {
        String next = service.json("/feeds?limit=2").path("next").asString();

        JsonNode rest = service.json("/feeds?limit=2&cursor=" + next);

        assertThat(rest.path("items")
                        .valueStream()
                        .map(feed -> feed.path("name").asString()))
                .containsExactly("harbour-courier");
        assertThat(rest.path("next").isNull()).isTrue();
    }

    @Test
    void the_other_pages_link_to_the_feeds() {
        assertThat(service.get("/threads?format=html").body()).contains("href=\"/feeds\"");
    }

    private static String page() {
        return service.get("/feeds?format=html").body();
    }
}
