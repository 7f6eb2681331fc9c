package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import news.hearsay.backends.TestBackends;
import news.hearsay.events.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The text of an article is only data: it changes no SQL statement, page, header or log line. */
@Tag("slow")
@Order(1) // with the other tests that use the shared pipeline
class InjectionTest {

    /** A marker in all hostile texts, by which the tests find them. */
    private static final String MARK = "forged" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private static final String HOSTILE = MARK
            + "'); drop table article cascade; -- \" \\ $$ <script>alert(1)</script> &amp; ${jndi:ldap://127.0.0.1/a}"
            + " #{1+1} {} %n %s\r\n"
            + "Set-Cookie: a=b\r\n\r\n"
            + "2026-01-01T00:00:00Z ERROR " + MARK
            + " all is lost\u001b[2J\u001b[31m\u0085\u2028\u202e";

    private static final Map<String, String> ARTICLE = Map.of(
            "title", "Title " + HOSTILE,
            "outlet",
                    "Outlet " + MARK
                            + "'); drop table article; -- <script>alert(1)</script> ${jndi:ldap:a}\r\n"
                            + "Set-Cookie: a=b\u001b[31m",
            "byline", "Byline " + HOSTILE + ".",
            "url",
                    "https://courier.example/%0D%0ASet-Cookie:%20a=b/" + MARK
                            + "';drop%20table%20article;--?q=%3Cscript%3E",
            "text", "“It is lost,” the mayor said. " + HOSTILE + " The mayor told the Harbour Courier that " + HOSTILE);

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static TestPipeline pipeline;
    private static String id;

    @BeforeAll
    static void post_the_article() throws Exception {
        LOG.start();
        root().addAppender(LOG);
        pipeline = TestPipeline.shared();
        id = pipeline.ingest().post(ARTICLE);
        pipeline.rows().await(List.of(id));
    }

    @AfterAll
    static void stop() {
        root().detachAppender(LOG);
    }

    @Test
    void every_field_is_stored_exactly_as_it_was_sent_but_for_the_white_space_of_an_outlet() {
        List<List<String>> rows = pipeline.rows()
                .query(
                        "select title, outlet, byline, url, text from article join article_revision on article_id = id where id = '%s'"
                                .formatted(id));

        // Ingest strips white space around a title or outlet, as documented. These texts have none that counts as such.
        // White space within the name of an outlet is stored as one space.
        String outlet = ARTICLE.getOrDefault("outlet", "missing").replaceAll("\\s+", " ");
        assertThat(rows)
                .containsExactly(Stream.of("title", "outlet", "byline", "url", "text")
                        .map(field -> field.equals("outlet") ? outlet : ARTICLE.getOrDefault(field, "missing"))
                        .toList());
        assertThat(ARTICLE.values()).allSatisfy(value -> assertThat(value).isEqualTo(value.strip()));
        assertThat(pipeline.rows().count("claim where article_id = '%s'".formatted(id)))
                .isPositive();
    }

    @Test
    void no_response_contains_a_forged_header_or_page() throws Exception {
        List<HttpResponse<String>> answers = new ArrayList<>();
        answers.add(pipeline.ingest().answer("application/json", json(ARTICLE)));
        for (String field : List.of("url", "publishedAt", "language", HOSTILE)) {
            Map<String, String> wrong = new LinkedHashMap<>(ARTICLE);
            wrong.put(field, HOSTILE);
            answers.add(pipeline.ingest().answer("application/json", json(wrong)));
        }
        answers.add(pipeline.ingest()
                .answer("application/x-ndjson", json(ARTICLE) + "\n" + json(Map.of(HOSTILE, HOSTILE))));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(202, 400, 400, 400, 400, 200);
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
            assertThat(answer.headers().map().toString()).doesNotContain(MARK);
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).matches("application/(json|problem\\+json|x-ndjson)"));
            assertThat(answer.body().lines().map(String::strip))
                    .allSatisfy(text -> assertThat(text).startsWith("{").endsWith("}"));
            assertThat(answer.body()).doesNotContain("\u001b");
        });
    }

    @Test
    void no_log_contains_text_of_a_request_or_record() throws Exception {
        Map<String, String> wrong = new LinkedHashMap<>(ARTICLE);
        wrong.put("url", HOSTILE);
        pipeline.ingest().answer("application/json", json(wrong));
        pipeline.ingest().answer("application/json; charset=" + MARK, json(ARTICLE));
        pipeline.ingest().answer(MARK, json(ARTICLE));
        sendNoEvent(Topics.ARTICLES);
        sendNoEvent(Topics.CLAIMS);
        new TopicRecords().awaitReadToTheEnd("hearsay-extract");
        new TopicRecords().awaitReadToTheEnd("hearsay-store");

        assertThat(List.copyOf(LOG.list)).extracting(InjectionTest::text).noneMatch(text -> text.contains(MARK));
        assertThat(List.copyOf(LOG.list))
                .filteredOn(event -> event.getLoggerName().startsWith("news.hearsay"))
                .allSatisfy(event ->
                        assertThat(event.getFormattedMessage()).doesNotContainPattern("[\\r\\n\\x1b\\x85\\u2028]"));
        assertThat(List.copyOf(LOG.list))
                .as("the log was listened to")
                .anyMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
    }

    /** Sends a record that cannot be decoded, with hostile text in its value, key and headers. */
    private static void sendNoEvent(String topic) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", TestBackends.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(topic, HOSTILE, json(ARTICLE).getBytes(StandardCharsets.UTF_8));
            record.headers()
                    .add("ce_type", HOSTILE.getBytes(StandardCharsets.UTF_8))
                    .add("ce_id", HOSTILE.getBytes(StandardCharsets.UTF_8));
            producer.send(record).get();
        }
    }

    private static String text(ILoggingEvent event) {
        StringBuilder text = new StringBuilder(event.getFormattedMessage());
        for (IThrowableProxy cause = event.getThrowableProxy(); cause != null; cause = cause.getCause()) {
            text.append('\n').append(cause.getMessage());
        }
        return text.toString();
    }

    private static String json(Map<String, String> article) {
        return JsonMapper.shared().writeValueAsString(article);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
