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
    void text_that_is_not_utf_8_is_rejected() {
        assertThatThrownBy(() ->
                        reader("Example Wire", null).read("talks.txt", "Größe".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("not UTF-8");
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
