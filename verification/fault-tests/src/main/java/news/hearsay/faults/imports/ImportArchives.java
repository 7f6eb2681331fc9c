package news.hearsay.faults.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import news.hearsay.standalone.load.SyntheticArticles;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes archives of synthetic articles, whose addresses begin with {@code https://news.example/RUN/}. */
final class ImportArchives {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int WARC_FILES = 4;

    private ImportArchives() {}

    /** Writes articles as JSON Lines in zstd. */
    static Path lines(Path file, String run, int articles) throws IOException {
        try (OutputStream out = new ZstdCompressorOutputStream(Files.newOutputStream(file))) {
            for (String line : SyntheticArticles.ndjson(run, articles)) {
                out.write((line + "\n").getBytes(UTF_8));
            }
        }
        return file;
    }

    /** Writes articles as captures of pages in several WARC files, each record compressed. */
    static Path pages(Path folder, String run, int articles) throws IOException {
        Files.createDirectories(folder);
        List<String> lines = SyntheticArticles.ndjson(run, articles);
        for (int file = 0; file < WARC_FILES; file++) {
            try (OutputStream out = Files.newOutputStream(folder.resolve("pages-%d.warc.gz".formatted(file)))) {
                for (int i = file; i < lines.size(); i += WARC_FILES) {
                    write(out, MAPPER.readTree(lines.get(i)));
                }
            }
        }
        return folder;
    }

    private static void write(OutputStream out, JsonNode article) throws IOException {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(article);
        String record = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
                + article.path("url").asString()
                + "\r\n"
                + "WARC-Date: 2025-02-24T09:30:00Z\r\n"
                + "Content-Type: application/http;msgtype=response\r\n"
                + "Content-Length: "
                + http.getBytes(UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n";
        GZIPOutputStream member = new GZIPOutputStream(out);
        member.write(record.getBytes(UTF_8));
        member.finish();
    }

    private static String page(JsonNode article) {
        String paragraphs = article.path("text")
                .asString()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> "<p>" + line + "</p>")
                .collect(Collectors.joining("\n"));
        return """
            <html lang="en"><head><title>%1$s</title><meta property="og:site_name" content="%2$s"/></head>
            <body><nav><a href="/">Home</a></nav><article><h1>%1$s</h1>
            %3$s</article><footer>About us</footer></body></html>
            """.formatted(
                        article.path("title").asString(), article.path("outlet").asString(), paragraphs);
    }
}
