package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import news.hearsay.events.AddressRules;
import news.hearsay.events.Article;
import news.hearsay.ingest.edge.EdgeProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Properties of all submissions. */
class SubmissionPropertyTest {

    private static final Instant NOW = Instant.parse("2025-02-24T09:30:00.123456789Z");
    private static final JsonMapper JSON = new JsonMapper();
    private final SubmissionReader reader = new SubmissionReader(
            defaults(IngestProperties.class),
            defaults(EdgeProperties.class),
            AddressRules.standard(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Property(tries = 300)
    void the_ids_of_a_submission_do_not_depend_on_the_time(
            @ForAll("words") String title, @ForAll("words") String text) {
        byte[] body = body(title, text, "Harbour Courier");

        Article first = reader.read(ByteBuffer.wrap(body), null).receivedAt(NOW);
        Article later = reader.read(ByteBuffer.wrap(body), null).receivedAt(NOW.plus(Duration.ofDays(400)));

        assertThat(later.id()).isEqualTo(first.id());
        assertThat(later.revision()).isEqualTo(first.revision());
        assertThat(later.eventId()).isEqualTo(first.eventId());
    }

    @Property(tries = 300)
    void another_text_is_another_revision_of_the_same_article(
            @ForAll("words") String title, @ForAll("words") String text) {
        Article first = reader.read(ByteBuffer.wrap(body(title, text, "Harbour Courier")), null)
                .receivedAt(NOW);
        Article changed = reader.read(ByteBuffer.wrap(body(title, text + ".", "Harbour Courier")), null)
                .receivedAt(NOW);

        assertThat(changed.id()).isEqualTo(first.id());
        assertThat(changed.revision()).isNotEqualTo(first.revision());
    }

    @Property(tries = 300)
    void a_text_is_kept_exactly_as_sent(@ForAll("words") String text) {
        assertThat(reader.read(ByteBuffer.wrap(body("Title", text, "Courier")), null)
                        .text())
                .isEqualTo(text);
    }

    @Property(tries = 300)
    void an_outlet_is_the_same_whatever_white_space_is_in_its_name(@ForAll("spaces") String space) {
        Article article = reader.read(
                        ByteBuffer.wrap(body("Title", "Text", space + "Harbour" + space + "Courier" + space)), null)
                .receivedAt(NOW);

        assertThat(article.outlet()).isEqualTo("Harbour Courier");
        assertThat(article.id())
                .isEqualTo(reader.read(ByteBuffer.wrap(body("Title", "Text", "Harbour Courier")), null)
                        .receivedAt(NOW)
                        .id());
    }

    @Property(tries = 100)
    void an_outlet_of_white_space_is_blank(@ForAll("spaces") String space) {
        assertThatExceptionOfType(InvalidArticleException.class)
                .isThrownBy(() -> reader.read(ByteBuffer.wrap(body("Title", "Text", space)), null))
                .satisfies(e -> assertThat(e.errors())
                        .singleElement()
                        .satisfies(error -> assertThat(error.detail()).isEqualTo("is blank")));
    }

    @Provide
    Arbitrary<String> spaces() {
        return Arbitraries.of(" ", "\u00a0", "\u2009", "\u202f", "\u3000", "\t", "\r\n")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(list -> String.join("", list));
    }

    @Property(tries = 500)
    void any_bytes_are_an_article_or_get_errors_with_fixes(@ForAll @Size(max = 200) byte[] bytes) {
        assertArticleOrErrors(bytes);
    }

    @Property(tries = 1000)
    void one_changed_byte_leaves_an_article_or_errors_with_fixes(@ForAll byte other, @ForAll int at) {
        byte[] body = body("Title", "It rains, \uD83D\uDE00 said the mayor.", "Courier");
        body[Math.floorMod(at, body.length)] = other;
        assertArticleOrErrors(body);
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

    private void assertArticleOrErrors(byte[] bytes) {
        try {
            assertThat(reader.read(ByteBuffer.wrap(bytes), null).receivedAt(NOW).id())
                    .isNotBlank();
        } catch (InvalidArticleException e) {
            assertThat(e.errors())
                    .isNotEmpty()
                    .allSatisfy(error -> assertThat(error.fix()).isNotBlank());
        }
    }

    private static <T> T defaults(Class<T> properties) {
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("hearsay.ingest", properties);
    }

    private static byte[] body(String title, String text, String outlet) {
        Map<String, String> fields = new HashMap<>(Map.of("title", title, "text", text, "outlet", outlet));
        return JSON.writeValueAsString(fields).getBytes(StandardCharsets.UTF_8);
    }
}
