package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compressed bodies and files are refused with the reason, whatever their form. */
@Tag("slow")
class CompressedInputTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/x-ndjson",
                "application/ld+json",
                "application/feed+json",
                "application/rss+xml",
                "application/atom+xml",
                "application/xml",
                "text/xml",
                "text/html",
                "text/plain",
                "message/rfc822",
                "application/octet-stream",
                "multipart/form-data; boundary=cut"
            })
    void a_content_encoding_is_refused(String type) throws IOException {
        RunningService.Response response =
                service.send("POST", "/articles", gzip(), false, "Content-Type", type, "Content-Encoding", "gzip");

        assertThat(response.status()).as(response.response().body()).isEqualTo(415);
        assertThat(response.json().path("detail").asString()).contains("Content-Encoding is gzip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "application/rss+xml", "application/octet-stream"})
    void a_compressed_file_as_body_is_refused(String type) throws IOException {
        RunningService.Response response = service.send("POST", "/articles", gzip(), false, "Content-Type", type);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().at("/errors/0/detail").asString()).contains("compressed with gzip");
    }

    @Test
    void a_compressed_file_of_an_upload_is_refused_with_its_name() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write("--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"bridge.html.gz\"\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        body.write(gzip());
        body.write("\r\n--cut--\r\n".getBytes(StandardCharsets.US_ASCII));

        RunningService.Response response = service.send(
                "POST", "/articles", body.toByteArray(), false, "Content-Type", "multipart/form-data; boundary=cut");

        assertThat(response.lines()).singleElement().satisfies(line -> {
            assertThat(line.path("file").asString()).isEqualTo("bridge.html.gz");
            assertThat(line.path("status").asInt()).isEqualTo(400);
            assertThat(line.at("/problem/errors/0/detail").asString()).contains("compressed with gzip");
        });
    }

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("<html><body><p>The bridge is open again, the mayor said.</p></body></html>"
                    .getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
