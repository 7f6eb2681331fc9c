package news.hearsay.standalone.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.hearsay.standalone.archive.ArchiveReading.gzip;
import static news.hearsay.standalone.archive.ArchiveReading.joined;
import static news.hearsay.standalone.archive.CaptureBuilder.capture;
import static news.hearsay.standalone.archive.CaptureBuilder.page;
import static news.hearsay.standalone.archive.CaptureBuilder.response;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WarcRecordsTest {

    private static final String TARGET = "https://courier.example/second";

    static Stream<Arguments> captures_that_are_damaged_within_their_record() throws IOException {
        byte[] page = page("Second");
        byte[] compressed = gzip(page);
        byte[] flipped = compressed.clone();
        flipped[compressed.length / 2] ^= 0x10;
        return Stream.of(
                Arguments.of(
                        "a truncated body in gzip",
                        response(
                                TARGET, "Content-Encoding: gzip\r\n", Arrays.copyOf(compressed, compressed.length / 2)),
                        "is not valid gzip"),
                Arguments.of(
                        "a flipped bit in gzip",
                        response(TARGET, "Content-Encoding: gzip\r\n", flipped),
                        "is not valid gzip"),
                Arguments.of(
                        "no brotli",
                        response(TARGET, "Content-Encoding: br\r\n", new byte[] {-1, -1, 3, 4, 5}),
                        "is not valid br"),
                Arguments.of(
                        "an unknown encoding",
                        response(TARGET, "Content-Encoding: sdch\r\n", new byte[] {1, 2, 3}),
                        "the encoding is not supported"),
                Arguments.of(
                        "a chunk without a length",
                        response(TARGET, "Transfer-Encoding: chunked\r\n", joined("zz\r\n".getBytes(UTF_8), page)),
                        "chunk"),
                Arguments.of(
                        "a second chunk without a length",
                        response(
                                TARGET,
                                "Transfer-Encoding: chunked\r\n",
                                "5\r\nThe b\r\nridge is open\r\n0\r\n\r\n".getBytes(UTF_8)),
                        "chunk"),
                Arguments.of(
                        "chunks without an end",
                        response(TARGET, "Transfer-Encoding: chunked\r\n", "5\r\nThe b\r\n".getBytes(UTF_8)),
                        "chunk"),
                Arguments.of(
                        "a body that is shorter than stated",
                        response(TARGET, "Content-Length: 5000\r\n", page),
                        "the response is cut"),
                Arguments.of(
                        "no response of HTTP",
                        CaptureBuilder.record(TARGET, "nothing\r\n".getBytes(UTF_8)),
                        "no response"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void captures_that_are_damaged_within_their_record(String what, byte[] damaged, String reason) throws IOException {
        for (boolean compressed : new boolean[] {false, true}) {
            byte[] file = compressed
                    ? joined(gzip(capture("First")), gzip(damaged), gzip(capture("Third")))
                    : joined(capture("First"), damaged, capture("Third"));

            ArchiveReading read = ArchiveReading.of("a.warc", file);

            assertThat(read.titles()).as(what).containsExactly("First", "Third");
            assertThat(read.rejections()).singleElement().satisfies(rejection -> {
                assertThat(rejection.place()).isEqualTo("a.warc " + TARGET);
                assertThat(rejection.reason()).contains(reason);
                assertThat(rejection.content()).as("content").isNotEmpty();
            });
        }
    }

    @Test
    void bodies_in_chunks_and_in_gzip_are_decoded() throws IOException {
        byte[] page = gzip(page("Second"));
        byte[] chunks = joined(
                (Integer.toHexString(page.length) + "\r\n").getBytes(UTF_8), page, "\r\n0\r\n\r\n".getBytes(UTF_8));

        ArchiveReading read = ArchiveReading.of(
                "a.warc", response(TARGET, "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunks));

        assertThat(read.titles()).containsExactly("Second");
    }

    @ParameterizedTest
    @CsvSource({"Transfer-Encoding: chunked", "Content-Encoding: gzip", "Content-Encoding: br"})
    void a_page_that_the_crawler_has_decoded_is_read_though_its_header_is_kept(String header) throws IOException {
        assertThat(ArchiveReading.of("a.warc", response(TARGET, header + "\r\n", page("Second")))
                        .titles())
                .containsExactly("Second");
    }

    @ParameterizedTest
    @CsvSource({"courier.example/second", "/second", "not an address"})
    void a_page_with_an_address_without_a_scheme_is_read_without_an_address(String target) throws IOException {
        ArchiveReading read =
                ArchiveReading.of("a.warc", joined(response(target, "", page("Second")), capture("Third")));

        assertThat(read.titles()).containsExactly("Second", "Third");
        assertThat(read.articles().getFirst().has("url")).isFalse();
        assertThat(read.rejections()).isEmpty();
    }

    @Test
    void records_of_other_protocols_are_left_out() throws IOException {
        ArchiveReading read = ArchiveReading.of(
                "a.warc",
                joined(CaptureBuilder.record("dns:courier.example", "20250224 A".getBytes(UTF_8)), capture("Third")));

        assertThat(read.titles()).containsExactly("Third");
        assertThat(read.rejections()).isEmpty();
    }

    @Test
    void a_capture_over_the_limit_is_rejected() throws IOException {
        byte[] body = new byte[SingleRecord.MAX_BYTES + 1];
        Arrays.fill(body, (byte) ' ');
        byte[] bomb = gzip(body);

        for (byte[] large :
                new byte[][] {response(TARGET, "", body), response(TARGET, "Content-Encoding: gzip\r\n", bomb)}) {
            ArchiveReading read = ArchiveReading.of("a.warc.gz", joined(gzip(large), gzip(capture("Third"))));

            assertThat(read.titles()).containsExactly("Third");
            assertThat(read.reasons()).singleElement().asString().contains("larger than 64 MiB");
        }
    }

    @ParameterizedTest
    @CsvSource({"-1", "12x", "99999999999999999999"})
    void a_record_without_a_valid_length_is_rejected_and_the_next_one_is_read(String length) throws IOException {
        byte[] first = capture("First");
        byte[] second = CaptureBuilder.record(TARGET, length, "HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));

        ArchiveReading read = ArchiveReading.of("a.warc", joined(first, second, capture("Third"), capture("Fourth")));

        assertThat(read.titles()).containsExactly("First", "Third", "Fourth");
        assertThat(read.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.place()).startsWith("a.warc");
            assertThat(rejection.reason()).isNotBlank();
        });
    }

    @Test
    void a_record_whose_length_includes_the_next_one_is_rejected_and_the_next_one_is_read() throws IOException {
        byte[] block = joined("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".getBytes(UTF_8), page("Second"));
        byte[] second = CaptureBuilder.record(TARGET, String.valueOf(block.length + 300), block);

        ArchiveReading read = ArchiveReading.of("a.warc", joined(capture("First"), second, capture("Third")));

        assertThat(read.titles()).containsExactly("First", "Third");
        assertThat(read.reasons()).singleElement().asString().contains("includes the next record");
    }

    @Test
    void after_a_damaged_member_of_gzip_the_next_record_is_read() throws IOException {
        byte[] first = gzip(capture("First"));
        byte[] second = gzip(capture("Second"));
        second[second.length / 2] ^= 0x01;

        ArchiveReading read = ArchiveReading.of("a.warc.gz", joined(first, second, gzip(capture("Third"))));

        assertThat(read.titles()).containsExactly("First", "Third");
        assertThat(read.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.place()).isEqualTo("a.warc.gz at byte " + first.length);
            assertThat(rejection.reason())
                    .contains("left out up to the next record at byte " + (first.length + second.length));
        });
    }

    @Test
    void the_rest_of_a_file_without_a_further_record_is_rejected_with_its_place() throws IOException {
        byte[] first = gzip(capture("First"));
        byte[] second = gzip(capture("Second"));

        ArchiveReading read = ArchiveReading.of("a.warc.gz", joined(first, Arrays.copyOf(second, second.length - 20)));

        assertThat(read.titles()).containsExactly("First");
        assertThat(read.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.place()).isEqualTo("a.warc.gz at byte " + first.length);
            assertThat(rejection.reason()).contains("no record was found after it");
        });
    }
}
