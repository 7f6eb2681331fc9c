package news.hearsay.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Compressed bodies. The two in brotli were made with its reference encoder, since this project has none. */
final class Compressed {

    static final String TEXT = "<p>The ferry will return in May, the operator said.</p>";
    static final byte[] BROTLI_TEXT = HexFormat.of()
            .parseHex("1b3600e09d07b62d6a7d63e4d6f6411ca1d29bc7870a4e35996559185a83b0c8e569410a314520896aed22f76ca31acd"
                    + "c4212d74c90a1d2a04");

    /** 64 MiB of zeros. */
    static final byte[] BROTLI_BOMB = HexFormat.of()
            .parseHex(
                    "cfffff7ff82700e2b14020f7fe9ffffffff04f00c4610180eefd3fffffffe19f0088c32200ddfbfffcffffc73f0110870500"
                            + "baf7ff");

    private static final int BOMB_BYTES = 64 << 20;

    private Compressed() {}

    static byte[] gzip(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    static byte[] deflate(byte[] body, boolean raw) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(bytes, new Deflater(9, raw))) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    static byte[] gzipBomb() throws IOException {
        return gzip(new byte[BOMB_BYTES]);
    }

    static byte[] deflateBomb() throws IOException {
        return deflate(new byte[BOMB_BYTES], false);
    }

    /** Within the limit of size, but not of ratio. */
    static byte[] smallGzipBomb() throws IOException {
        return gzip(new byte[TestFetchers.MAX_SIZE - 1]);
    }
}
