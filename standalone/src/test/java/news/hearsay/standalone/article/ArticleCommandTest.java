package news.hearsay.standalone.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArticleCommandTest {

    private final StringWriter err = new StringWriter();
    private final CommandLine article = new CommandLine(new ArticleCommand()).setErr(new PrintWriter(err, true));

    @TempDir
    private Path folder;

    private Path input = Path.of("");
    private Path out = Path.of("");

    @BeforeEach
    void createFolder() throws IOException {
        input = Files.createDirectory(folder.resolve("in"));
        out = folder.resolve("out.jsonl");
    }

    @Test
    void each_article_of_a_folder_is_a_line_with_its_file() throws IOException {
        Files.writeString(input.resolve("b.txt"), "Title: A dam\nOutlet: Valley Post\n\nIt\u00A0holds.\n");
        Files.createDirectory(input.resolve("a"));
        Files.write(input.resolve("a/feed.xml.gz"), compressed("""
            <rss version="2.0"><channel><title>Valley Post</title>
            <item><title>One</title><description>First.</description><pubDate>Mon, 03 Mar 2025 09:30:00 GMT</pubDate></item>
            <item><title>Two</title><description>Second.</description></item></channel></rss>\
            """));

        assertThat(article.execute(input.toString(), "--out", out.toString())).isZero();

        List<JsonNode> lines = lines();
        assertThat(lines)
                .extracting(line -> line.path("file").asString())
                .containsExactly("a/feed.xml.gz", "a/feed.xml.gz", "b.txt");
        assertThat(lines).extracting(line -> line.path("form").asString()).containsExactly("rss", "rss", "text");
        assertThat(lines.getFirst().toString()).isEqualTo("""
            {"file":"a/feed.xml.gz","title":"One","text":"First.","outlet":"Valley Post",\
            "publishedAt":"2025-03-03T09:30:00Z","form":"rss","publishedAtFrom":"rss/item/pubDate","incomplete":true}\
            """);
        assertThat(lines.getLast().path("repairs").toString()).isEqualTo("[\"spaces-unified\"]");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_end_of_a_name_that_differs_from_the_content_is_noted() throws IOException {
        Files.writeString(input.resolve("a.html"), "{\"title\": \"A\", \"text\": \"a\"}");

        assertThat(article.execute(
                        input.resolve("a.html").toString(), "--outlet", "Valley Post", "--out", out.toString()))
                .isZero();

        assertThat(lines().getFirst().toString()).isEqualTo("""
            {"file":"a.html","title":"A","text":"a","outlet":"Valley Post","form":"hearsay-json",\
            "notice":"is declared as text/html, but is Hearsay's JSON"}\
            """);
    }

    @Test
    void a_file_that_cannot_be_read_is_reported_and_the_others_are_printed() throws IOException {
        Files.writeString(input.resolve("a.xml"), "<rss><channel>");
        Files.writeString(input.resolve("b.txt"), "Title: A dam\n\nIt holds.\n");

        assertThat(article.execute(input.toString(), "--out", out.toString())).isEqualTo(1);

        assertThat(lines()).hasSize(1);
        assertThat(err.toString())
                .startsWith("hearsay: " + input.resolve("a.xml") + " is not well-formed XML: ")
                .contains("line 1, column ")
                .hasLineCount(1);
    }

    private List<JsonNode> lines() throws IOException {
        JsonMapper mapper = JsonMapper.builder().build();
        return Files.readAllLines(out).stream().map(mapper::readTree).toList();
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
