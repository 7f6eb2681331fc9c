package news.hearsay.fetch;

import static news.hearsay.fetch.FetchProblem.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Servers whose content encoding is a bomb, or is not what they declare. All bodies exist before a server starts. */
final class HostileEncodings {

    private static final byte[] TEXT = HostileServer.BLOCK;

    private HostileEncodings() {}

    static List<HostileServer> all() {
        try {
            return Stream.concat(bombs(), damaged()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<HostileServer> bombs() throws IOException {
        byte[] gzip = Compressed.gzipBomb();
        return Stream.of(
                encoded("a gzip bomb", DECOMPRESSION_BOMB, "gzip", gzip),
                encoded("a gzip bomb within the limit of size", DECOMPRESSION_BOMB, "gzip", Compressed.smallGzipBomb()),
                encoded("a deflate bomb", DECOMPRESSION_BOMB, "deflate", Compressed.deflateBomb()),
                encoded("a brotli bomb", DECOMPRESSION_BOMB, "br", Compressed.BROTLI_BOMB),
                encoded("a bomb of a thousand gzip members", DECOMPRESSION_BOMB, "gzip", members()),
                encoded("gzip within gzip", UNSUPPORTED_CONTENT_ENCODING, "gzip, gzip", Compressed.gzip(gzip)),
                encoded(
                        "gzip within gzip, in two headers",
                        UNSUPPORTED_CONTENT_ENCODING,
                        "gzip\r\nContent-Encoding: gzip",
                        Compressed.gzip(gzip)),
                encoded("brotli within gzip", UNSUPPORTED_CONTENT_ENCODING, "br, gzip", Compressed.gzip(TEXT)),
                encoded(
                        "a thousand encodings",
                        UNSUPPORTED_CONTENT_ENCODING,
                        "gzip,".repeat(1000),
                        Compressed.gzip(TEXT)),
                encoded("an encoding that nobody asked for", UNSUPPORTED_CONTENT_ENCODING, "zstd", TEXT));
    }

    private static Stream<HostileServer> damaged() throws IOException {
        byte[] gzip = Compressed.gzip(TEXT);
        byte[] wrongChecksum = gzip.clone();
        wrongChecksum[gzip.length - 5] ^= 1;
        return Stream.of(
                of("declares gzip but sends text", BAD_CONTENT_ENCODING, "gzip", TEXT),
                of("declares brotli but sends text", BAD_CONTENT_ENCODING, "br", TEXT),
                of("declares deflate but sends text", BAD_CONTENT_ENCODING, "deflate", TEXT),
                encoded("half of a gzip body", BAD_CONTENT_ENCODING, "gzip", Arrays.copyOf(gzip, gzip.length / 2)),
                encoded(
                        "half of a brotli body",
                        BAD_CONTENT_ENCODING,
                        "br",
                        Arrays.copyOf(Compressed.BROTLI_TEXT, Compressed.BROTLI_TEXT.length / 2)),
                encoded("gzip with a wrong checksum", BAD_CONTENT_ENCODING, "gzip", wrongChecksum),
                encoded("gzip whose header contains a name without end", BAD_CONTENT_ENCODING, "gzip", endlessName()));
    }

    private static byte[] members() throws IOException {
        byte[] member = Compressed.gzip(new byte[10_000]);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < 1000; i++) {
            bytes.write(member);
        }
        return bytes.toByteArray();
    }

    /** The header of gzip with the flag of a file name, which ends with a zero that never comes. */
    private static byte[] endlessName() {
        byte[] bytes = new byte[500_000];
        Arrays.fill(bytes, (byte) 'n');
        byte[] header = {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0};
        System.arraycopy(header, 0, bytes, 0, header.length);
        return bytes;
    }

    private static HostileServer encoded(String what, FetchProblem problem, String encoding, byte[] body) {
        return of("sends " + what, problem, encoding, body);
    }

    private static HostileServer of(String name, FetchProblem problem, String encoding, byte[] body) {
        return HostileServer.of(
                name, problem, (_, reply) -> reply.page("Content-Encoding: " + encoding + "\r\n", body));
    }
}
