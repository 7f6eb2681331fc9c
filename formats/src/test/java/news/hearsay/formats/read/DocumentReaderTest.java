package news.hearsay.formats.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import news.hearsay.formats.Form;
import news.hearsay.formats.FoundArticle;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.Reading;
import news.hearsay.formats.TextRepair;
import news.hearsay.formats.UnreadableDocumentException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReaderTest {

    private static final Instant NOW = Instant.parse("2025-03-10T12:00:00Z");

    private final DocumentReader reader = new DocumentReader(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void the_bytes_determine_the_form_and_a_wrong_media_type_is_reported() {
        Reading reading =
                read("{\"title\": \"A dam\", \"text\": \"It holds.\", \"outlet\": \"Valley Post\"}", "text/plain");

        assertThat(reading.form()).isEqualTo(Form.HEARSAY_JSON);
        assertThat(reading.notice()).isEqualTo("is declared as text/plain, but is Hearsay's JSON");
        assertThat(reading.articles()).hasSize(1);
    }

    @Test
    void a_right_media_type_and_a_missing_one_are_not_reported() {
        String json = "{\"title\": \"A dam\", \"text\": \"It holds.\"}";

        assertThat(read(json, "application/json; charset=utf-8").notice()).isNull();
        assertThat(read(json, null).notice()).isNull();
        assertThat(read(json, "application/octet-stream").notice()).isNull();
    }

    @Test
    void texts_of_hearsays_own_json_are_kept_exactly() {
        FoundArticle article = read("{\"title\": \" A\u00A0dam \", \"text\": \"It\u00AD holds.\\r\\n\"}", null)
                .articles()
                .getFirst();

        assertThat(Objects.requireNonNull(article.title()).value()).isEqualTo(" A\u00A0dam ");
        assertThat(Objects.requireNonNull(article.text()).value()).isEqualTo("It\u00AD holds.\r\n");
        assertThat(article.repairs()).isEmpty();
    }

    @Test
    void each_line_of_ndjson_is_read_by_itself() {
        Reading reading = read("{\"title\": \"A\", \"text\": \"a\"}\n\n{\"title\": \"B\"}\n{\"title\":\n", null);

        assertThat(reading.form()).isEqualTo(Form.HEARSAY_NDJSON);
        assertThat(reading.articles()).hasSize(1);
        assertThat(reading.rejected()).extracting("place").containsExactly("line 3", "line 4");
    }

    @Test
    void text_in_an_undeclared_encoding_is_decoded_and_the_repair_is_recorded() {
        byte[] bytes =
                "Title: Café closes\n\nThe café – “a landmark” – closed.".getBytes(Charset.forName("windows-1252"));

        FoundArticle article = reader.read(new NewsDocument(bytes, "text/plain", null, null))
                .articles()
                .getFirst();

        assertThat(Objects.requireNonNull(article.text()).value()).isEqualTo("The café – “a landmark” – closed.");
        assertThat(article.repairs()).containsExactly(TextRepair.ENCODING_DETECTED);
    }

    @Test
    void broken_json_is_refused_with_line_and_column() {
        assertThatThrownBy(() -> read("{\"title\": \"A\",\n \"text\": oops}", "application/json"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageStartingWith("is not valid JSON: ")
                .hasMessageContaining("line 2, column");
    }

    @Test
    void the_posts_of_a_live_blog_are_its_text() {
        Reading reading = read("""
            {"@context": "https://schema.org", "@type": "LiveBlogPosting", "headline": "The storm, hour by hour",
             "publisher": {"@type": "Organization", "name": "Harbour Courier"},
             "description": "All about the storm.",
             "liveBlogUpdate": [
               {"@type": "BlogPosting", "headline": "Ferries stop", "articleBody": "The ferries have stopped, the port said."},
               {"@type": "BlogPosting", "headline": "Bridge shut", "articleBody": "The police have shut the bridge."}]}
            """, "application/ld+json");

        assertThat(reading.articles()).singleElement().satisfies(article -> {
            assertThat(Objects.requireNonNull(article.text()).value())
                    .isEqualTo("The ferries have stopped, the port said.\n\nThe police have shut the bridge.");
            assertThat(article.incomplete()).isFalse();
        });
    }

    @Test
    void a_pdf_is_refused_as_such() {
        assertThatThrownBy(() -> read("%PDF-1.7 …", "text/html"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("is a PDF, not text");
    }

    @ParameterizedTest
    @CsvSource({
        "fd377a585a000004e6d6b446, is compressed with xz",
        "425a6839314159265359ab01, is compressed with bzip2",
        "377abcaf271c0004aa00aa00, is a 7-Zip archive",
        "526172211a0701003392b5e5, is a RAR archive",
        "1f8b0800000000000003aa00, is compressed with gzip"
    })
    void compressed_content_is_refused_with_its_kind(String bytes, String message) {
        NewsDocument document = new NewsDocument(HexFormat.of().parseHex(bytes), null, null, null);

        assertThatThrownBy(() -> reader.read(document))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        refused -> assertThat(refused.fix()).isEqualTo("decompress it first"))
                .hasMessage(message);
    }

    private Reading read(String text, @Nullable String contentType) {
        return reader.read(new NewsDocument(text.getBytes(StandardCharsets.UTF_8), contentType, null, null));
    }
}
