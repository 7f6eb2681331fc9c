package news.hearsay.standalone.archive;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecordStreamsTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String LINES = """
        {"title":"Bridge","outlet":"Harbour Courier","text":"The bridge is open, the mayor said."}

        {"title":"Ferry","outlet":"Harbour Courier","text":"The ferry is late, the operator said."}
        """;
    private static final String PAGE = """
        <html><head><title>Ferry delayed</title></head><body><article><h1>Ferry delayed</h1>
        <p>The evening ferry will leave two hours late because of fog, the operator said on Monday.</p></article></body></html>
        """;

    @Test
    void lines_are_records_with_their_numbers() throws IOException {
        assertThat(read("a.jsonl", LINES.getBytes(UTF_8)))
                .extracting(ArchiveRecord::place)
                .containsExactly("a.jsonl line 1", "a.jsonl line 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-32", "UTF-32LE"})
    void lines_in_any_encoding_of_unicode_are_read(String charset) throws IOException {
        // U+0A0A has the bytes of two line feeds
        String lines = LINES.replace("ferry is late", "ferry \u0A0A \uD83D\uDE00 is late");

        ArchiveReading read = ArchiveReading.of("a.jsonl", lines.getBytes(Charset.forName(charset)));

        assertThat(read.rejections()).isEmpty();
        assertThat(read.titles()).containsExactly("Bridge", "Ferry");
        assertThat(read.articles().getLast().path("text").asString())
                .isEqualTo("The ferry \u0A0A \uD83D\uDE00 is late, the operator said.");
    }

    @Test
    void lines_in_utf_16_are_read_up_to_the_damage() throws IOException {
        byte[] whole = LINES.getBytes(UTF_16LE);

        ArchiveReading read = ArchiveReading.of("a.jsonl", Arrays.copyOf(whole, whole.length - 7));

        assertThat(read.titles()).containsExactly("Bridge");
        assertThat(read.reasons())
                .singleElement()
                .asString()
                .isEqualTo("is not valid UTF-16LE: nothing is read after a.jsonl line 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{}", "\0\0\0\0", "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[]}", "null"
            })
    void a_line_without_an_article_is_rejected(String line) throws IOException {
        ArchiveReading read = ArchiveReading.of("a.jsonl", LINES + line + "\n \t\r\n");

        assertThat(read.titles()).containsExactly("Bridge", "Ferry");
        assertThat(read.rejections()).extracting(Rejection::place).containsExactly("a.jsonl line 4");
    }

    @Test
    void compressed_lines_are_read() throws IOException {
        assertThat(read("a.jsonl.gz", gzip(LINES.getBytes(UTF_8)))).hasSize(2);
        assertThat(read("a.jsonl.zst", zstd(LINES.getBytes(UTF_8)))).hasSize(2);
    }

    @Test
    void rows_become_articles_by_usual_names_of_columns() throws IOException {
        String table = """
            \uFEFFHeadline,Body,Source,Date,Rank
            "Bridge, open","The bridge is open, the ""mayor"" said.",Harbour Courier,2025-02-24,1
            """;

        JsonNode article = json(onlyLine("a.csv", table.getBytes(UTF_8)));

        assertThat(article.path("title").asString()).isEqualTo("Bridge, open");
        assertThat(article.path("text").asString()).isEqualTo("The bridge is open, the \"mayor\" said.");
        assertThat(article.path("outlet").asString()).isEqualTo("Harbour Courier");
        assertThat(article.path("publishedAt").asString()).isEqualTo("2025-02-24");
        assertThat(article.has("Rank")).isFalse();
    }

    @Test
    void a_table_without_a_text_is_refused_with_its_header() {
        assertThatThrownBy(() -> read("a.csv", "title,rank\nBridge,1\n".getBytes(UTF_8)))
                .hasMessage("a.csv has no column text: its header is title, rank");
    }

    @Test
    void files_of_a_zip_are_records_and_archives_in_it_are_opened() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            add(zip, "pages/ferry.html", PAGE.getBytes(UTF_8));
            add(zip, "__MACOSX/pages/._ferry.html", new byte[] {0});
            add(zip, "lines.jsonl.gz", gzip(LINES.getBytes(UTF_8)));
        }

        assertThat(read("a.zip", bytes.toByteArray()))
                .extracting(ArchiveRecord::place)
                .containsExactly(
                        "a.zip/pages/ferry.html", "a.zip/lines.jsonl.gz line 1", "a.zip/lines.jsonl.gz line 3");
    }

    @Test
    void files_of_a_tar_are_records() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            byte[] page = PAGE.getBytes(UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry("ferry.html");
            entry.setSize(page.length);
            tar.putArchiveEntry(entry);
            tar.write(page);
            tar.closeArchiveEntry();
        }

        JsonNode article = json(onlyLine("a.tar.gz", gzip(bytes.toByteArray())));

        assertThat(article.path("text").asString()).startsWith("The evening ferry");
        assertThat(article.path("form").asString()).isEqualTo("html");
    }

    @Test
    void messages_become_articles_of_their_senders() throws IOException {
        String mbox = """
            From courier@courier.example Mon Feb 24 09:30:00 2025
            From: Harbour Courier <courier@courier.example>
            Subject: =?utf-8?q?Bridge_caf=C3=A9?=
            Date: Mon, 24 Feb 2025 09:30:00 +0200
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            The bridge caf=C3=A9 is open, the mayor said.

            >From Monday on, it closes at six.

            From courier@courier.example Tue Feb 25 09:30:00 2025
            From: Harbour Courier <courier@courier.example>
            Subject: Ferry
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=cut

            --cut
            Content-Type: text/html; charset=utf-8

            <p>The ferry is late, the operator said.</p><p>It leaves at nine.</p>
            --cut--
            """;

        List<byte[]> lines = lines("a.mbox", mbox.getBytes(UTF_8));

        assertThat(lines).hasSize(2);
        JsonNode first = json(lines.getFirst());
        assertThat(first.path("title").asString()).isEqualTo("Bridge café");
        assertThat(first.path("outlet").asString()).isEqualTo("Harbour Courier");
        assertThat(first.path("publishedAt").asString()).isEqualTo("2025-02-24T07:30:00Z");
        assertThat(first.path("text").asString())
                .isEqualTo("The bridge café is open, the mayor said.\n\nFrom Monday on, it closes at six.");
        assertThat(json(lines.getLast()).path("text").asString())
                .isEqualTo("The ferry is late, the operator said.\n\nIt leaves at nine.");
    }

    @Test
    void captures_of_pages_are_records_and_other_captures_are_left_out() throws IOException {
        String warc = capture("https://courier.example/ferry", "text/html", PAGE)
                + capture("https://courier.example/logo.png", "image/png", "…");

        JsonNode article = json(onlyLine("a.warc", warc.getBytes(UTF_8)));

        assertThat(article.path("url").asString()).isEqualTo("https://courier.example/ferry");
        assertThat(article.path("text").asString()).startsWith("The evening ferry");
    }

    @Test
    void own_json_is_passed_on_without_the_fields_of_the_article_command() throws IOException {
        JsonNode article = json(onlyLine(
                "a.jsonl",
                "{\"file\":\"a.html\",\"title\":\"T\",\"text\":\"X\",\"outlet\":\"O\",\"form\":\"html\",\"notice\":\"n\",\"titel\":1}"
                        .getBytes(UTF_8)));

        assertThat(article.has("file")).isFalse();
        assertThat(article.has("notice")).isFalse();
        assertThat(article.path("form").asString()).isEqualTo("html");
        assertThat(article.has("titel")).as("ingest reports it").isTrue();
    }

    @Test
    void each_kind_of_file_is_closed_with_its_records() throws IOException {
        for (String name : List.of("a.html", "a.jsonl", "a.jsonl.gz", "a.csv", "a.mbox", "a.zip")) {
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            try (ZipOutputStream out = new ZipOutputStream(zip)) {
                add(out, "ferry.html", PAGE.getBytes(UTF_8));
            }
            byte[] content = switch (name) {
                case "a.jsonl.gz" -> gzip(LINES.getBytes(UTF_8));
                case "a.csv" -> "title,text\nBridge,It is open.\n".getBytes(UTF_8);
                case "a.mbox" -> "From a\nSubject: Bridge\n\nIt is open.\n".getBytes(UTF_8);
                case "a.zip" -> zip.toByteArray();
                default -> LINES.getBytes(UTF_8);
            };
            AtomicBoolean closed = new AtomicBoolean();

            try (RecordStream records = Archives.open(name, closing(content, closed), null)) {
                assertThat(all(records)).as(name).isNotEmpty();
            }

            assertThat(closed).as(name).isTrue();
        }
    }

    private static InputStream closing(byte[] content, AtomicBoolean closed) {
        return new ByteArrayInputStream(content) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
    }

    @Test
    void a_damaged_file_is_reported_and_the_others_are_read(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("a.jsonl.gz"), new byte[] {1, 2, 3});
        Files.write(folder.resolve("b.jsonl"), LINES.getBytes(UTF_8));
        Files.write(folder.resolve(".hidden"), new byte[] {1});

        try (FolderRecords records = new FolderRecords(
                folder, List.of(folder.resolve("a.jsonl.gz"), folder.resolve("b.jsonl")), null, _ -> {})) {
            assertThat(all(records))
                    .hasSize(3)
                    .first()
                    .isInstanceOfSatisfying(
                            ArchiveRecord.Damaged.class,
                            damaged -> assertThat(damaged.place()).isEqualTo("a.jsonl.gz"));
        }
    }

    private static String capture(String url, String type, String body) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.getBytes(UTF_8).length
                + "\r\n\r\n" + body;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
                + "\r\nWARC-Date: 2025-02-24T09:30:00Z\r\nWARC-Record-ID: <urn:uuid:0b8c4dc6-7d0f-4b7e-9a55-3f3c7a1f7f10>"
                + "\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: "
                + http.getBytes(UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n";
    }

    private static byte[] onlyLine(String name, byte[] content) throws IOException {
        List<byte[]> lines = lines(name, content);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static List<byte[]> lines(String name, byte[] content) throws IOException {
        PostedLines lines = new PostedLines();
        List<byte[]> all = new ArrayList<>();
        for (ArchiveRecord record : read(name, content)) {
            PostedLines.Lines read = lines.of(record);
            assertThat(read.rejections()).isEmpty();
            all.addAll(read.lines());
        }
        return all;
    }

    private static List<ArchiveRecord> read(String name, byte[] content) throws IOException {
        try (RecordStream records = Archives.open(name, new ByteArrayInputStream(content), null)) {
            return all(records);
        }
    }

    private static List<ArchiveRecord> all(RecordStream records) throws IOException {
        List<ArchiveRecord> all = new ArrayList<>();
        for (ArchiveRecord record = records.next(); record != null; record = records.next()) {
            all.add(record);
        }
        return all;
    }

    private static JsonNode json(byte[] line) {
        return MAPPER.readTree(line);
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zstd(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdCompressorOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
