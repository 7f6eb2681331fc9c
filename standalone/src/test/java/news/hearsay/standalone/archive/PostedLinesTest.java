package news.hearsay.standalone.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import news.hearsay.formats.NewsDocument;
import news.hearsay.standalone.cli.CommandFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostedLinesTest {

    private static final String GOOD = "{\"title\":\"Ferry\",\"outlet\":\"Courier\",\"text\":\"It is late.\"}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\"A\",\"title\":\"B\",\"text\":\"X\",\"outlet\":\"O\"} | has the field \"title\" twice",
                "{\"title\":\"A\",\"text\":\"X\"} {\"title\":\"B\",\"text\":\"Y\"} | not valid JSON",
                "{\"title\":\"A\", | not valid JSON",
                "[1] | no form of news"
            })
    void a_line_that_cannot_be_posted_is_rejected_and_the_next_one_is_read(String line, String reason)
            throws IOException {
        ArchiveReading read = ArchiveReading.of("a.jsonl", line + "\n" + GOOD);

        assertThat(read.titles()).containsExactly("Ferry");
        assertThat(read.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.place()).startsWith("a.jsonl line 1");
            assertThat(rejection.reason()).contains(reason);
            assertThat(rejection.content()).isEqualTo(line);
        });
    }

    @Test
    void an_article_in_one_line_is_passed_on_byte_by_byte() throws IOException {
        String line = "{\"title\" : \"A\", \"text\":\"\\ud800\", \"outlet\":\"O\"}";
        NewsDocument document = new NewsDocument(line.getBytes(UTF_8), "application/json", null, null);

        assertThat(new PostedLines()
                        .of(new ArchiveRecord.Intact("a.jsonl line 1", document))
                        .lines())
                .containsExactly(line.getBytes(UTF_8));
    }

    @Test
    void a_rejected_item_of_a_list_names_the_fields_that_are_none() throws IOException {
        ArchiveReading read =
                ArchiveReading.of("a.json", "[" + GOOD.strip() + ",{\"titel\":\"Bridge\",\"text\":\"It is open.\"}]");

        assertThat(read.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.place()).isEqualTo("a.json item 2");
            assertThat(rejection.reason()).startsWith("title is missing, and these are no fields of an article: titel");
        });
    }

    @Test
    void the_place_of_an_article_of_a_feed_has_its_number() {
        byte[] feed = """
            {"version":"https://jsonfeed.org/version/1.1","title":"Courier","items":[
             {"id":"1","title":"Ferry","content_text":"It is late."},7,{"id":"3","content_text":"It is open."}]}
            """.getBytes(UTF_8);
        NewsDocument document = new NewsDocument(feed, "application/json", null, null);

        PostedLines.Lines lines = new PostedLines().of(new ArchiveRecord.Intact("a.json", document));

        assertThat(lines.places()).containsExactly("a.json item 1", "a.json item 3");
    }

    @Test
    void a_line_over_the_limit_is_rejected_and_the_next_one_is_read() throws IOException {
        byte[] large = new byte[17 * 1024 * 1024];
        Arrays.fill(large, (byte) 'x');

        ArchiveReading read = ArchiveReading.of("a.jsonl", ArchiveReading.joined(large, ("\n" + GOOD).getBytes(UTF_8)));

        assertThat(read.titles()).containsExactly("Ferry");
        assertThat(read.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.place()).isEqualTo("a.jsonl line 1");
            assertThat(rejection.reason()).isEqualTo("is larger than 16 MiB");
            assertThat(rejection.content()).hasSize(4096);
        });
    }

    @Test
    void a_document_that_is_nested_too_deeply_is_rejected() throws IOException {
        ArchiveReading read = ArchiveReading.of("a.html", "<div>".repeat(200_000));

        assertThat(read.rejections()).isNotEmpty();
    }

    @Test
    void a_disk_that_cannot_be_read_stops_the_import_instead_of_rejecting() {
        InputStream failing = new InputStream() {
            @Override
            public int read() {
                throw new CommandFailedException("can't read a.jsonl");
            }
        };

        assertThatThrownBy(() -> ArchiveReading.of("a.jsonl", failing)).isInstanceOf(CommandFailedException.class);
        assertThatThrownBy(() -> ArchiveReading.of("a.warc.gz", failing)).isInstanceOf(CommandFailedException.class);
        assertThatThrownBy(() -> ArchiveReading.of("a.zip", failing)).isInstanceOf(CommandFailedException.class);
    }
}
