package news.hearsay.standalone.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import news.hearsay.standalone.cli.CommandFailedException;

/** Reads the content of a file; one that is compressed with gzip is decompressed. */
public final class FileContent {

    private static final int MAX_BYTES = 64 * 1024 * 1024;

    private FileContent() {}

    /**
     * Reads a stream to its end.
     *
     * @param name the name of the file, for messages
     * @throws CommandFailedException if it cannot be read, or is larger than 64 MiB
     */
    public static byte[] read(String name, InputStream in) {
        try {
            byte[] bytes = bounded(name, in);
            boolean compressed = bytes.length > 2 && bytes[0] == 0x1F && (bytes[1] & 0xFF) == 0x8B;
            return compressed ? bounded(name, new GZIPInputStream(new ByteArrayInputStream(bytes))) : bytes;
        } catch (IOException e) {
            throw new CommandFailedException("can't read " + name + ": " + e.getMessage(), e);
        }
    }

    private static byte[] bounded(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new CommandFailedException("%s is larger than 64 MiB: split it".formatted(name));
        }
        return bytes;
    }
}
