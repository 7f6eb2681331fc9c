package news.hearsay.standalone.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.hearsay.standalone.cli.CommandFailedException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArticleFilesTest {

    @Test
    void first_line_before_an_empty_line_is_the_title() {
        JsonNode article =
                text("talks.txt", "Talks go on\n\nThe talks went on, officials said.\n\nNobody signed.", null);
        assertThat(article.get("title").asString()).isEqualTo("Talks go on");
        assertThat(article.get("text").asString()).isEqualTo("The talks went on, officials said.\n\nNobody signed.");
    }

    @Test
    void file_name_is_the_title_of_a_text_that_starts_with_a_sentence() {
        JsonNode article = text("dir/security-model.txt", "The talks went on, officials said.\n\nNobody signed.", null);
        assertThat(article.get("title").asString()).isEqualTo("security model");
        assertThat(article.get("text").asString()).isEqualTo("The talks went on, officials said.\n\nNobody signed.");
    }

    @Test
    void given_title_leaves_the_text_unchanged() {
        JsonNode article = text("talks.txt", "Talks go on\n\nThe talks went on.", "A title");
        assertThat(article.get("title").asString()).isEqualTo("A title");
        assertThat(article.get("text").asString()).startsWith("Talks go on");
    }

    @Test
    void text_without_an_outlet_is_rejected_with_the_option_to_add() {
        assertThatThrownBy(() -> reader(null, null).read("talks.txt", utf8("Some words.")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContainingAll("talks.txt", "--outlet");
    }

    @Test
    void headers_of_a_text_state_its_fields() {
        byte[] content = utf8("Title: Talks go on\nOutlet: Hill Gazette\nDate: 3 March 2025\n\nThe talks went on.");

        JsonNode article = JsonMapper.shared()
                .readTree(reader(null, null).read("a.txt", content).bytes());

        assertThat(article.path("title").asString()).isEqualTo("Talks go on");
        assertThat(article.path("outlet").asString()).isEqualTo("Hill Gazette");
        assertThat(article.path("publishedAt").asString()).isEqualTo("2025-03-03T00:00:00Z");
        assertThat(article.path("text").asString()).isEqualTo("The talks went on.");
    }

    @Test
    void given_outlet_is_that_of_a_text_that_names_none() {
        assertThat(text("a.txt", "Outlet: Hill Gazette\n\nThe talks went on.", null)
                        .path("outlet")
                        .asString())
                .isEqualTo("Hill Gazette");
        assertThat(text("b.txt", "The talks went on.", null).path("outlet").asString())
                .isEqualTo("Example Wire");
    }

    @Test
    void encoding_of_a_text_is_detected() {
        byte[] content = "Die Größe des Schiffs wurde geprüft.".getBytes(StandardCharsets.ISO_8859_1);

        JsonNode article = JsonMapper.shared()
                .readTree(reader("Example Wire", null).read("a.txt", content).bytes());

        assertThat(article.path("text").asString()).isEqualTo("Die Größe des Schiffs wurde geprüft.");
        assertThat(article.path("repairs").toString()).contains("encoding-detected");
    }

    @Test
    void heading_of_a_markdown_file_is_the_title_without_its_marks() {
        JsonNode article = text("deep.md", "# Deep story\n\nThe ferry is *late*.", null);

        assertThat(article.path("title").asString()).isEqualTo("Deep story");
        assertThat(article.path("text").asString()).isEqualTo("The ferry is *late*.");
    }

    @Test
    void format_of_standard_input_is_recognised_by_its_content() {
        assertThat(reader(null, null)
                        .read("standard input", utf8("{\"title\": \"One\"}\n"))
                        .mediaType())
                .isEqualTo("application/json");
        assertThat(reader(null, null)
                        .read("standard input", utf8("{\"title\": \"One\"}\n{\"title\": \"Two\"}\n"))
                        .mediaType())
                .isEqualTo("application/x-ndjson");
        assertThat(reader("Example Wire", null)
                        .read("standard input", utf8("Plain words."))
                        .mediaType())
                .isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource({"ferry.html, text/html", "feed.rss, application/rss+xml", "item.xml, application/xml"})
    void documents_are_passed_on_with_the_media_type_of_their_name(String name, String mediaType) {
        ArticleFiles.Body body = reader(null, null).read(name, utf8("<x/>"));

        assertThat(body.mediaType()).isEqualTo(mediaType);
        assertThat(body.bytes()).isEqualTo(utf8("<x/>"));
    }

    @Test
    void markdown_is_posted_as_plain_text_in_json() {
        ArticleFiles.Body body = reader("Example Wire", null).read("ferry-notes.md", utf8("The ferry is *late*."));

        assertThat(body.mediaType()).isEqualTo("application/json");
        assertThat(JsonMapper.shared().readTree(body.bytes()).path("title").asString())
                .isEqualTo("ferry notes");
    }

    @Test
    void files_of_a_folder_are_those_whose_names_tell_a_form(@TempDir Path folder) throws IOException {
        for (String name : List.of("b.json", "a.html", "README.md", "logo.png", "c.txt")) {
            Files.writeString(folder.resolve(name), "x");
        }

        assertThat(ArticleFiles.in(folder))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("a.html", "b.json", "c.txt");
    }

    private static JsonNode text(String name, String content, @Nullable String title) {
        return JsonMapper.shared()
                .readTree(
                        reader("Example Wire", title).read(name, utf8(content)).bytes());
    }

    private static ArticleFiles reader(@Nullable String outlet, @Nullable String title) {
        return new ArticleFiles(new ArticleFiles.Description(outlet, title, null, null));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
