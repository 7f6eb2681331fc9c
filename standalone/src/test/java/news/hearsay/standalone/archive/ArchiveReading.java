package news.hearsay.standalone.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an import reads of an archive.
 *
 * @param articles the lines that are posted
 * @param rejections what is rejected before anything is posted
 */
record ArchiveReading(List<JsonNode> articles, List<Rejection> rejections) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static ArchiveReading of(String name, byte[] content) throws IOException {
        return of(name, new ByteArrayInputStream(content));
    }

    static ArchiveReading of(String name, String content) throws IOException {
        return of(name, content.getBytes(UTF_8));
    }

    static ArchiveReading of(String name, InputStream content) throws IOException {
        PostedLines lines = new PostedLines();
        List<JsonNode> articles = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        try (RecordStream records = new GuardedRecords(name, () -> Archives.open(name, content, null))) {
            for (ArchiveRecord record = records.next(); record != null; record = records.next()) {
                PostedLines.Lines read = lines.of(record);
                read.lines().forEach(line -> articles.add(MAPPER.readTree(line)));
                rejections.addAll(read.rejections());
            }
        }
        return new ArchiveReading(articles, rejections);
    }

    List<String> titles() {
        return articles.stream()
                .map(article -> article.path("title").asString(""))
                .toList();
    }

    List<String> reasons() {
        return rejections.stream().map(Rejection::reason).toList();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
