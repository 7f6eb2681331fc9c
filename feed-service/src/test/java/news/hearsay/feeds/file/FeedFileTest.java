package news.hearsay.feeds.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import news.hearsay.feeds.FeedDatabase;
import news.hearsay.feeds.RunningFeedService;
import news.hearsay.feeds.RunningFeedService.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class FeedFileTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private FeedDatabase database;

    @BeforeEach
    void createDatabase() {
        database = FeedDatabase.fresh();
    }

    @Test
    void the_feeds_of_the_file_are_added_when_the_service_starts() throws IOException {
        try (RunningFeedService service = start("""
            feeds:
              harbour-courier:
                address: https://courier.example/feed.xml
                outlet: Harbour Courier
                follow: always
                minimumInterval: 10m
              eastern-gazette:
                address: https://gazette.example/news-sitemap.xml
            """)) {
            awaitNames(service, "eastern-gazette", "harbour-courier");

            var courier = service.get("/feeds/harbour-courier").json();
            assertThat(courier.path("origin").asString()).isEqualTo("file");
            assertThat(courier.path("follow").asString()).isEqualTo("always");
            assertThat(courier.path("minimumInterval").asString()).isEqualTo("PT10M");
        }
    }

    @Test
    void a_feed_that_has_left_the_file_is_removed_and_those_added_over_http_stay() throws IOException {
        try (RunningFeedService service = start("feeds: {one: {address: 'https://one.example/'}}")) {
            awaitNames(service, "one");
            service.put("own", "{\"address\": \"https://own.example/\"}");
        }
        try (RunningFeedService service = start("feeds: {two: {address: 'https://two.example/'}}")) {
            awaitNames(service, "own", "two");
        }
    }

    @Test
    void a_changed_feed_of_the_file_is_changed() throws IOException {
        try (RunningFeedService service = start("feeds: {one: {address: 'https://one.example/old'}}")) {
            awaitNames(service, "one");
        }
        try (RunningFeedService service = start("feeds: {one: {address: 'https://one.example/new'}}")) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(service.get("/feeds/one")
                                    .json()
                                    .path("address")
                                    .asString())
                            .isEqualTo("https://one.example/new"));
        }
    }

    @Test
    void a_feed_of_the_file_cannot_be_changed_over_http() throws IOException {
        try (RunningFeedService service = start("feeds: {one: {address: 'https://one.example/'}}")) {
            Answer answer = service.put("one", "{\"address\": \"https://other.example/\"}");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().path("detail").asString())
                    .isEqualTo("the feed one is configured in the file feeds.yml");
            awaitNames(service, "one");
            assertThat(service.delete("one").status()).isEqualTo(409);
        }
    }

    @Test
    void without_a_file_the_feeds_of_an_earlier_one_stay_and_can_be_removed_over_http() throws IOException {
        try (RunningFeedService service = start("feeds: {one: {address: 'https://one.example/'}}")) {
            awaitNames(service, "one");
        }
        try (RunningFeedService service = RunningFeedService.start(database)) {
            assertThat(service.get("/feeds/one").status()).isEqualTo(200);
            assertThat(service.delete("one").status()).isEqualTo(204);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "feeds: {one: {adress: 'https://one.example/'}}|feed one: adress is not a known field",
                "feeds: {one: {address: 'https://one.example/'}, one: {address: 'https://two.example/'}}|found"
                        + " duplicate key one",
                "feeds: {Big: {address: 'https://one.example/'}}|feed Big: name is not the name of a feed",
                "feeds: [https://one.example/]|does not contain a map named feeds",
                "feeds: {one: 'https://one.example/'}|feed one: body is not an object",
                "'feeds: {'|is not valid YAML",
            })
    void an_invalid_file_ends_the_start_with_the_reason(String content, String reason) {
        assertThatThrownBy(() -> start(content)).hasStackTraceContaining(reason);
    }

    @Test
    void each_error_is_reported_with_its_line_feed_field_and_fix_without_a_service() throws IOException {
        Path file = Files.writeString(folder.resolve("feeds.yml"), """
            # feeds of the town
            feeds:
              harbour-courier:
                address: https://courier.example/feed.xml
              eastern-gazette:
                address: ftp://gazette.example/feed.xml
                follow: often
              tribune:
                outlet: Tribune
            """);

        assertThatThrownBy(() -> FeedFile.check(file))
                .hasMessageContaining(
                        "line 6, feed eastern-gazette: address cannot be fetched: the scheme is ftp (use an"
                                + " http or https address)")
                .hasMessageContaining(
                        "line 7, feed eastern-gazette: follow is often (write never, incomplete or always)")
                .hasMessageContaining("line 8, feed tribune: address is missing");
    }

    @Test
    void a_valid_file_passes_the_check() throws IOException {
        Path file = Files.writeString(
                folder.resolve("feeds.yml"), "feeds: {one: {address: 'https://one.example/', minimumInterval: 15m}}");

        assertThatNoException().isThrownBy(() -> FeedFile.check(file));
    }

    @Test
    void a_missing_file_ends_the_start() {
        assertThatThrownBy(() ->
                        RunningFeedService.start(database, "--hearsay.feeds.file=" + folder.resolve("nowhere.yml")))
                .hasStackTraceContaining("nowhere.yml does not exist");
    }

    private RunningFeedService start(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("feeds.yml"), content);
        return RunningFeedService.start(database, "--hearsay.feeds.file=" + file);
    }

    private static void awaitNames(RunningFeedService service, String... names) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(service.get("/feeds")
                                .json()
                                .path("feeds")
                                .valueStream()
                                .map(feed -> feed.path("name").asString())
                                .toList())
                        .isEqualTo(List.of(names)));
    }
}
