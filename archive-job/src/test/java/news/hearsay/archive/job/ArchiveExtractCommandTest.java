package news.hearsay.archive.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import news.hearsay.archive.session.TestSession;
import news.hearsay.standalone.cli.CommandFailedException;
import news.hearsay.standalone.cli.UsageException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code ./hearsay archive extract} writes, and what is left of a job that ends early. */
@Tag("slow")
class ArchiveExtractCommandTest {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final String RECEIVED = "2026-01-31T00:00:00Z";

    @TempDir
    private Path folder;

    @Test
    void each_sample_gives_an_article_its_extraction_and_its_claims() throws IOException {
        Path out = folder.resolve("out");

        String summary = extract(out, SAMPLES.toString());

        ExtractedRows rows = new ExtractedRows(out);
        assertThat(rows.of("articles")).hasSameSizeAs(rows.of("extractions")).hasSizeGreaterThan(10);
        assertThat(rows.of("claims").size()).isGreaterThan(30);
        assertThat(rows.of("attributions").size())
                .isGreaterThanOrEqualTo(rows.of("claims").size());
        assertThat(out.resolve("_SUCCESS")).exists();
        assertThat(summary)
                .contains("articles", "claims")
                .doesNotContain(" 0 words/s")
                .contains(" words/s");
    }

    @Test
    void what_ingest_would_reject_is_rejected_with_its_place_and_reason_and_does_no_harm_to_others()
            throws IOException {
        Path file = folder.resolve("mixed.jsonl");
        Files.writeString(
                file, line(1) + "\n{\"title\":\"T\",\"text\":\"Words.\",\"outlet\":\"\"}\nno json\n" + line(2) + "\n");
        Path out = folder.resolve("out");

        extract(out, file.toString());

        assertThat(new ExtractedRows(out).of("articles")).hasSize(2);
        assertThat(new ExtractedRows(out).of("rejected"))
                .satisfiesExactlyInAnyOrder(
                        row -> assertThat(row)
                                .contains(
                                        "mixed.jsonl line 2",
                                        "outlet is blank: fill it in: title, text and outlet are required"),
                        row -> assertThat(row).contains("mixed.jsonl line 3", "no json"));
    }

    @Test
    void every_line_of_a_file_in_utf_16_is_an_article_or_rejected() throws IOException {
        Path utf8 = Files.writeString(folder.resolve("lines.jsonl"), line(1) + "\n{}\n\0\0\n" + line(2) + "\n");
        Path utf16 =
                Files.write(folder.resolve("wide.jsonl"), Files.readString(utf8).getBytes(StandardCharsets.UTF_16));

        extract(folder.resolve("one"), utf8.toString());
        extract(folder.resolve("two"), utf16.toString());

        ExtractedRows rows = new ExtractedRows(folder.resolve("two"));
        assertThat(rows.of("articles")).hasSize(2);
        assertThat(rows.of("rejected"))
                .satisfiesExactlyInAnyOrder(
                        row -> assertThat(row).contains("wide.jsonl line 2"),
                        row -> assertThat(row).contains("wide.jsonl line 3"));
        assertThat(rows.of("claims")).isNotEmpty().isEqualTo(new ExtractedRows(folder.resolve("one")).of("claims"));
    }

    @Test
    void a_file_that_is_split_gives_the_rows_of_the_whole_file() throws IOException {
        Path file = folder.resolve("many.jsonl");
        Files.write(file, longLines());
        Path whole = folder.resolve("whole");
        Path split = folder.resolve("split");

        extract(whole, "--part-size", "1000", file.toString());
        extract(split, "--part-size", "1", file.toString());

        assertThat(markers(whole)).hasSize(1);
        assertThat(markers(split)).hasSizeGreaterThan(1);
        assertThat(new ExtractedRows(split).all()).isEqualTo(new ExtractedRows(whole).all());
    }

    @Test
    void a_job_that_ended_early_keeps_its_parts_and_reads_the_others_again() throws IOException {
        Path file = folder.resolve("many.jsonl");
        Files.write(file, longLines());
        Path out = folder.resolve("out");
        extract(out, "--part-size", "1", file.toString());
        List<List<String>> rows = new ExtractedRows(out).all();
        endedEarly(out);
        FileTime kept = Files.getLastModifiedTime(out.resolve("articles/part-00000.parquet"));

        extract(out, "--part-size", "1", file.toString());

        assertThat(new ExtractedRows(out).all()).isEqualTo(rows);
        assertThat(Files.getLastModifiedTime(out.resolve("articles/part-00000.parquet")))
                .isEqualTo(kept);
        assertThat(out.resolve("_work")).doesNotExist();
        assertThat(out.resolve("_SUCCESS")).exists();
    }

    /** The second part has files but no marker, as after a crash between the two, and a task has left its folder. */
    private static void endedEarly(Path out) throws IOException {
        Files.delete(out.resolve("_SUCCESS"));
        Files.delete(out.resolve("_parts/part-00001.json"));
        Files.delete(out.resolve("claims/part-00001.parquet"));
        Path left = Files.createDirectories(out.resolve("_work/part-00001-0"));
        Files.writeString(left.resolve("articles.parquet"), "half a file");
    }

    @Test
    void a_folder_with_results_of_other_inputs_is_refused() throws IOException {
        Path one = Files.writeString(folder.resolve("one.jsonl"), line(1));
        Path other = Files.writeString(folder.resolve("other.jsonl"), line(2));
        Path out = folder.resolve("out");
        extract(out, one.toString());

        assertThatThrownBy(() -> extract(out, other.toString()))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("other inputs")
                .hasMessageContaining("--out");
    }

    @Test
    void a_time_of_reception_in_the_future_is_refused() {
        ArchiveExtractCommand command = new ArchiveExtractCommand();
        new CommandLine(command)
                .parseArgs(
                        "articles.jsonl",
                        "--out",
                        folder.resolve("out").toString(),
                        "--received-at",
                        "2999-01-01T00:00:00Z");

        assertThatThrownBy(command::call)
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--received-at")
                .hasMessageContaining("in the future");
    }

    @Test
    void parquet_gives_the_rows_of_json_lines() throws IOException {
        Path lines = folder.resolve("articles.jsonl");
        List<String> articles =
                IntStream.range(0, 20).mapToObj(ArchiveExtractCommandTest::line).toList();
        Files.write(lines, articles);
        Path parquet = folder.resolve("as-parquet");
        TestSession.get().read().json(lines.toString()).coalesce(1).write().parquet(parquet.toString());

        extract(folder.resolve("one"), lines.toString());
        extract(folder.resolve("two"), parquet.toString());

        assertThat(new ExtractedRows(folder.resolve("two")).all())
                .isEqualTo(new ExtractedRows(folder.resolve("one")).all());
    }

    @Test
    void a_capture_of_a_crawler_gives_the_rows_of_its_page() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), PAGE);
        Path warc = Files.writeString(folder.resolve("crawl.warc"), warc(PAGE));

        extract(folder.resolve("one"), "--outlet", "The Lorn Post", page.toString());
        extract(folder.resolve("two"), "--outlet", "The Lorn Post", warc.toString());

        List<String> claims = new ExtractedRows(folder.resolve("two")).of("claims");
        assertThat(claims).isNotEmpty();
        assertThat(claims.stream().map(ArchiveExtractCommandTest::text))
                .containsExactlyInAnyOrderElementsOf(new ExtractedRows(folder.resolve("one"))
                        .of("claims").stream()
                                .map(ArchiveExtractCommandTest::text)
                                .toList());
    }

    private static final String PAGE = """
            <!DOCTYPE html><html lang="en"><head><title>Bridge to close</title></head><body><article><h1>Bridge to close</h1>
            <p>The bridge over the Kestrel will close in May, mayor Ida Lindmark told the Lorn Gazette on Monday, and the
            repairs will take at least a year.</p>
            <p>The treasurer, Otto Brandt, said that the council had not yet found the money for the work, which would cost
            more than the new school.</p></article></body></html>
            """;

    private static String warc(String page) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
                + page.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
                + "WARC-Date: 2026-01-30T00:00:00Z\r\nWARC-Target-URI: https://lorn-post.example/bridge\r\n"
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n";
    }

    private static String text(String row) {
        return row.replaceFirst(".*\"text\":\"(.*?)\".*", "$1");
    }

    private static List<Path> markers(Path out) throws IOException {
        try (var files = Files.list(out.resolve("_parts"))) {
            return files.toList();
        }
    }

    static String line(int number) {
        return """
            {"title":"Report %d","outlet":"The Lorn Post","url":"https://lorn-post.example/%d","publishedAt":"2026-01-%02dT08:00:00Z","text":"The mayor of Arden said on Monday that bridge %d would close. Ida Lindmark told the Lorn Gazette that it was too late."}""".formatted(number, number, number % 28 + 1, number);
    }

    /** Lines of about 100,000 bytes each, nearly all of them white space: 1.4 MB that take the engine no time. */
    private static List<String> longLines() {
        return IntStream.range(0, 14)
                .mapToObj(number -> line(number).replace("\"text\":", " ".repeat(100_000) + "\"text\":"))
                .toList();
    }

    private static String extract(Path out, String... arguments) throws IOException {
        ArchiveExtractCommand command = new ArchiveExtractCommand();
        List<String> all = new ArrayList<>(List.of("--out", out.toString(), "--received-at", RECEIVED));
        all.addAll(List.of(arguments));
        new CommandLine(command).parseArgs(all.toArray(String[]::new));
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        assertThat(command.run(TestSession.get(), new PrintStream(terminal, true, StandardCharsets.UTF_8)))
                .isZero();
        return terminal.toString(StandardCharsets.UTF_8);
    }
}
