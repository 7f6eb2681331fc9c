package news.hearsay.feeds.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import news.hearsay.feeds.FeedDatabase;
import news.hearsay.feeds.RunningFeedService;
import news.hearsay.feeds.RunningFeedService.Answer;
import news.hearsay.platform.access.KeysFile;
import news.hearsay.platform.access.NewKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keys with which articles may be posted are those with which feeds may be changed. */
@Tag("slow")
class FeedsAccessTest {

    private static final Instant LONG_AGO = Instant.parse("2025-01-01T00:00:00Z");
    private static final String COURIER = "{\"address\": \"https://courier.example/feed.xml\"}";
    private static final NewKey ANY = NewKey.make("desk", null, null, LONG_AGO, null);
    private static final NewKey LIMITED = NewKey.make("courier", List.of("Harbour Courier"), null, LONG_AGO, null);

    @TempDir
    private static Path folder;

    private static FeedDatabase database;
    private static RunningFeedService service;

    @BeforeAll
    static void start() {
        KeysFile file = new KeysFile(folder.resolve("keys.json"));
        file.change(_ -> Stream.of(ANY, LIMITED).map(NewKey::entry).toList());
        database = FeedDatabase.fresh();
        service = RunningFeedService.start(database, "--hearsay.ingest.access.keys-file=" + file.path());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void without_a_key_no_feed_is_added_or_removed() {
        Answer answer = service.put("unkeyed", COURIER);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:hearsay:problem:credentials-required");
        assertThat(service.delete("unkeyed").status()).isEqualTo(401);
    }

    @Test
    void a_key_for_posting_adds_and_removes_feeds() {
        assertThat(service.put("keyed", COURIER, "X-API-Key", ANY.text()).status())
                .isEqualTo(201);
        assertThat(service.delete("keyed", "X-API-Key", ANY.text()).status()).isEqualTo(204);
    }

    @Test
    void a_key_that_is_limited_to_outlets_changes_no_feed() {
        Answer answer = service.put("limited", COURIER, "X-API-Key", LIMITED.text());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("type").asString()).isEqualTo("urn:hearsay:problem:outlet-not-allowed");
    }

    @Test
    void a_client_on_this_machine_lists_feeds_without_a_key() {
        assertThat(service.get("/feeds").status()).isEqualTo(200);
    }

    @Test
    void a_client_of_another_machine_lists_feeds_with_a_key_only() {
        assertThat(service.get("/feeds", "X-Forwarded-For", "198.51.100.7").status())
                .isEqualTo(401);
        assertThat(service.get("/feeds", "X-Forwarded-For", "198.51.100.7", "X-API-Key", ANY.text())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void without_keys_the_service_refuses_to_listen_beyond_loopback() {
        assertThatThrownBy(() -> RunningFeedService.start(database, "--server.address=0.0.0.0"))
                .hasRootCauseMessage(
                        "refuses to listen on 0.0.0.0, beyond loopback: neither keys nor tokens are required,"
                                + " so anyone could change feeds");
    }
}
