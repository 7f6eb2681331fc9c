package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import news.hearsay.events.Article;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Laws that hold for all submissions, whatever they say. */
class SubmissionPropertyTest {

    private static final Instant NOW = Instant.parse("2025-02-24T09:30:00.123456789Z");
    private static final JsonMapper JSON = new JsonMapper();
    private final SubmissionReader reader = new SubmissionReader(
            new Binder(new MapConfigurationPropertySource(Map.of()))
                    .bindOrCreate("hearsay.ingest", IngestProperties.class),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Property(tries = 300)
    void the_same_submission_makes_the_same_ids_whenever_it_is_received(
            @ForAll("words") String title, @ForAll("words") String text) {
        byte[] body = body(title, text, "Harbour Courier");

        Article first = reader.read(ByteBuffer.wrap(body)).receivedAt(NOW);
        Article later = reader.read(ByteBuffer.wrap(body)).receivedAt(NOW.plus(Duration.ofDays(400)));

        assertThat(later.id()).isEqualTo(first.id());
        assertThat(later.revision()).isEqualTo(first.revision());
        assertThat(later.eventId()).isEqualTo(first.eventId());
    }

    @Property(tries = 300)
    void another_text_is_another_revision_of_the_same_article(
            @ForAll("words") String title, @ForAll("words") String text) {
        Article first = reader.read(ByteBuffer.wrap(body(title, text, "Harbour Courier")))
                .receivedAt(NOW);
        Article changed = reader.read(ByteBuffer.wrap(body(title, text + ".", "Harbour Courier")))
                .receivedAt(NOW);

        assertThat(changed.id()).isEqualTo(first.id());
        assertThat(changed.revision()).isNotEqualTo(first.revision());
    }

    @Property(tries = 300)
    void a_text_arrives_exactly_as_it_was_sent(@ForAll("words") String text) {
        assertThat(reader.read(ByteBuffer.wrap(body("Title", text, "Courier"))).text())
                .isEqualTo(text);
    }

    @Property(tries = 500)
    void any_bytes_are_an_article_or_are_wrong_in_a_way_that_is_told(@ForAll @Size(max = 200) byte[] bytes) {
        readOrTold(bytes);
    }

    @Property(tries = 1000)
    void an_article_with_one_byte_changed_is_an_article_or_is_wrong_in_a_way_that_is_told(
            @ForAll byte other, @ForAll int at) {
        byte[] body = body("Title", "It rains, \uD83D\uDE00 said the mayor.", "Courier");
        body[Math.floorMod(at, body.length)] = other;
        readOrTold(body);
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<Integer> characters =
                Arbitraries.integers().between(1, Character.MAX_CODE_POINT).filter(c -> c < 0xD800 || c > 0xDFFF);
        return characters
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(list -> list.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .filter(words -> !words.isBlank());
    }

    private void readOrTold(byte[] bytes) {
        try {
            assertThat(reader.read(ByteBuffer.wrap(bytes)).receivedAt(NOW).id()).isNotBlank();
        } catch (WrongSubmissionException e) {
            assertThat(e.wrong())
                    .isNotEmpty()
                    .allSatisfy(wrong -> assertThat(wrong.fix()).isNotBlank());
        }
    }

    private static byte[] body(String title, String text, String outlet) {
        Map<String, String> fields = new HashMap<>(Map.of("title", title, "text", text, "outlet", outlet));
        return JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
    }
}
