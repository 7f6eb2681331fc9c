package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Article;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class PostArticleTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void an_accepted_article_is_on_the_topic() {
        Instant before = Instant.now();
        RunningService.Response answer = service.postJson("""
            {"title":" Ministers weigh guarantees ","outlet":"Harbour Courier","byline":"Olena Marchenko","language":"EN-gb",
             "url":"HTTPS://Courier.Example:443/world/guarantees/?utm_source=feed#top","publishedAt":"2025-02-24T09:30:00.1234567+02:00",
             "text":" Guarantees must come first, the minister said. \\ud83d\\ude00 "}\
            """);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        String id = answer.json().path("id").asString();
        assertThat(answer.header("Location")).isEqualTo("/articles/" + id);
        Article article = ArticlesTopic.articles(TestBackends.bootstrapServers(), id)
                .toList()
                .getLast();
        assertThat(article.title()).isEqualTo("Ministers weigh guarantees");
        assertThat(article.text()).isEqualTo(" Guarantees must come first, the minister said. 😀 ");
        assertThat(article.url()).isEqualTo(URI.create("https://courier.example/world/guarantees"));
        assertThat(article.publishedAt()).isEqualTo("2025-02-24T07:30:00.123456Z");
        assertThat(article.byline()).isEqualTo("Olena Marchenko");
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.revision()).isEqualTo(answer.json().path("revision").asString());
        assertThat(article.receivedAt())
                .isBetween(before.minusMillis(1), Instant.now())
                .isEqualTo(answer.json().path("receivedAt").asString());
        assertThat(article.receivedAt()).isEqualTo(article.receivedAt().truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void fields_about_the_form_are_on_the_topic() {
        RunningService.Response answer = service.postJson("""
            {"title":"Rain","outlet":"Harbour Courier","text":"It rains, the mayor said.","publishedAt":"2025-02-24T09:30:00Z",
             "form":"rss","publishedAtFrom":"rss/item/pubDate","incomplete":true,"repairs":["invisible-removed"]}\
            """);

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        Article article = ArticlesTopic.articles(
                        TestBackends.bootstrapServers(),
                        answer.json().path("id").asString())
                .toList()
                .getLast();
        assertThat(article.form()).isEqualTo("rss");
        assertThat(article.publishedAtFrom()).isEqualTo("rss/item/pubDate");
        assertThat(article.incomplete()).isTrue();
        assertThat(article.repairs()).containsExactly("invisible-removed");
    }

    @Test
    void the_language_is_detected_if_it_is_absent() {
        RunningService.Response answer = service.postJson("""
            {"title":"Der Damm ist sicher","outlet":"Harbour Courier","text":"Der Damm sei sicher, sagte die Ministerin am Freitag."}\
            """);

        Article article = ArticlesTopic.articles(
                        TestBackends.bootstrapServers(),
                        answer.json().path("id").asString())
                .toList()
                .getLast();
        assertThat(article.language()).isEqualTo("de");
        assertThat(article.languageFrom()).isEqualTo("detected");
    }

    @Test
    void absent_fields_have_their_defaults() {
        String id = post(unique("The bridge is open, the mayor said."));

        Article article = ArticlesTopic.articles(TestBackends.bootstrapServers(), id)
                .toList()
                .getLast();
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.url()).isNull();
        assertThat(article.byline()).isNull();
        assertThat(article.publishedAt()).isNull();
        assertThat(article.incomplete()).isNull();
    }

    @Test
    void the_same_text_is_the_same_revision_and_another_text_is_not() {
        String article = unique("The bridge is open, the mayor said.");
        RunningService.Response first = service.postJson(article);
        RunningService.Response again = service.postJson(article);
        RunningService.Response changed = service.postJson(article.replace("open", "shut"));

        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(again.json().path("revision")).isEqualTo(first.json().path("revision"));
        assertThat(changed.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(changed.json().path("revision")).isNotEqualTo(first.json().path("revision"));
    }

    @Test
    void a_date_alone_means_the_start_of_that_day_in_utc() {
        String id = post(unique("It rains, the mayor said.").replace("}", ",\"publishedAt\":\"2025-02-24\"}"));

        assertThat(ArticlesTopic.articles(TestBackends.bootstrapServers(), id)
                        .toList()
                        .getLast()
                        .publishedAt())
                .isEqualTo("2025-02-24T00:00:00Z");
    }

    @Test
    void null_means_absent_and_a_byte_order_mark_is_dropped() {
        assertThat(service.postJson("\uFEFF" + unique("It rains.").replace("}", ",\"url\":null,\"byline\":null}"))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void two_mebibytes_of_supplementary_characters_arrive_unchanged() {
        String text = "😀".repeat(2 * 1024 * 1024 / 4 - 100);
        String id = post(unique(text));

        assertThat(ArticlesTopic.articles(TestBackends.bootstrapServers(), id)
                        .toList()
                        .getLast()
                        .text())
                .isEqualTo(text);
    }

    @Test
    void the_record_is_a_cloud_event_with_the_article_id_as_key() {
        String id = post(unique("The ferry sails, the harbour master said."));

        List<ConsumerRecord<String, byte[]>> records = ArticlesTopic.records(TestBackends.bootstrapServers()).stream()
                .filter(message -> id.equals(message.key()))
                .toList();
        assertThat(records).hasSize(1);
        assertThat(records.getFirst().topic()).isEqualTo(Topics.ARTICLES);
        assertThat(new String(records.getFirst().headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .isEqualTo("news.hearsay.article.v1");
    }

    @Test
    void it_is_ready_and_live() {
        assertThat(service.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(service.get("/actuator/health/liveness").status()).isEqualTo(200);
    }

    private static String post(String article) {
        RunningService.Response answer = service.postJson(article);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(202);
        return answer.json().path("id").asString();
    }

    /** An article that no other test sends. */
    private static String unique(String text) {
        return "{\"title\":\"Report %s\",\"outlet\":\"Harbour Courier\",\"text\":\"%s\"}"
                .formatted(UUID.randomUUID(), text);
    }
}
