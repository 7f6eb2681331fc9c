package news.hearsay.standalone.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import news.hearsay.standalone.cli.CommandFailedException;

/**
 * Reads a file and reports how many bytes are read. A disk that cannot be read is no fault of the archive, so it stops
 * the import.
 */
final class CountedInputStream extends FilterInputStream {

    private final Path file;
    private final LongConsumer bytesRead;

    /** @throws IOException if the file cannot be opened */
    CountedInputStream(Path file, LongConsumer bytesRead) throws IOException {
        super(Files.newInputStream(file));
        this.file = file;
        this.bytesRead = bytesRead;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        try {
            int n = in.read(bytes, offset, length);
            if (n > 0) {
                bytesRead.accept(n);
            }
            return n;
        } catch (IOException e) {
            throw new CommandFailedException(
                    "can't read %s: %s: run the same command again to continue".formatted(file, e.getMessage()), e);
        }
    }
}
