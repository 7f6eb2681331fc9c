package news.hearsay.faults.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopbackFeedsTest {

    /** The last one is an answer that ends before its declared length. */
    private static final Integer[] ANSWERS = {200, 429, 500, 503, 0};

    private final HttpClient http = HttpClient.newHttpClient();
    private LoopbackFeeds feeds;

    @BeforeEach
    void start() throws IOException {
        feeds = LoopbackFeeds.start(FeedPlan.of(40, 4), 4, 1);
    }

    @AfterEach
    void stop() {
        feeds.close();
    }

    @Test
    void plan_has_every_form_and_every_manner() {
        List<FeedPlan> plan = FeedPlan.of(100, 10);

        assertThat(plan).extracting(FeedPlan::form).contains(FeedForm.values());
        assertThat(plan).extracting(FeedPlan::manner).contains(FeedManner.values());
        assertThat(plan).extracting(FeedPlan::name).doesNotHaveDuplicates();
    }

    @Test
    void document_is_not_sent_again_to_a_reader_that_has_it() throws Exception {
        feeds.calmDown();
        HttpResponse<String> first = get(feeds.sites().getFirst().address(), "");
        String etag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> second = get(feeds.sites().getFirst().address(), etag);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(feeds.requests()).extracting(ServedRequest::status).containsExactly(200, 304);
        assertThat(feeds.requests().getFirst().offered()).hasSize(4);
    }

    @Test
    void same_feed_offers_other_editions_and_fails_in_every_way_while_it_is_read_again_and_again() throws Exception {
        FeedSite site = feeds.sites().getFirst();
        Set<Integer> statuses = new TreeSet<>();
        // the rarest answer is one of 25
        for (int i = 0; i < 1_500 && !hasEveryAnswerAndChange(statuses, site); i++) {
            statuses.add(tryToGet(site.address()));
        }

        assertThat(statuses).contains(ANSWERS);
        assertThat(site.items().edited()).isPositive();
        assertThat(site.items().removed()).isPositive();
    }

    @Test
    void feeds_move_and_disappear_for_good() throws Exception {
        assertThat(lastStatus(FeedManner.MOVES)).isEqualTo(301);
        assertThat(lastStatus(FeedManner.GOES)).isEqualTo(410);
    }

    private static boolean hasEveryAnswerAndChange(Set<Integer> statuses, FeedSite site) {
        return statuses.containsAll(List.of(ANSWERS))
                && site.items().edited() > 0
                && site.items().removed() > 0;
    }

    private int lastStatus(FeedManner manner) throws Exception {
        feeds.calmDown();
        FeedSite site = feeds.sites().stream()
                .filter(some -> some.manner() == manner)
                .findFirst()
                .orElseThrow();
        int status = 0;
        for (int i = 0; i < 5; i++) {
            status = get(site.address(), "").statusCode();
        }
        return status;
    }

    /** Returns 0 if the answer ends before its declared length. */
    private int tryToGet(URI address) throws InterruptedException {
        try {
            return get(address, "").statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    private HttpResponse<String> get(URI address, String etag) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!etag.isEmpty()) {
            request.header("If-None-Match", etag);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
