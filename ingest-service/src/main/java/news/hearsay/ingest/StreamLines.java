package news.hearsay.ingest;

import java.io.IOException;
import java.net.SocketTimeoutException;
import news.hearsay.ingest.edge.EdgeProperties;
import news.hearsay.ingest.edge.RequestRefusedException;
import org.jspecify.annotations.Nullable;

/** The lines of an NDJSON stream within its limits. Blank lines count. Not thread-safe. */
final class StreamLines {

    private final LineReader lines;
    private final EdgeProperties properties;
    private long number;

    StreamLines(LineReader lines, EdgeProperties properties) {
        this.lines = lines;
        this.properties = properties;
    }

    /**
     * Reads the next line; null at the end of the stream.
     *
     * @throws RequestRefusedException if a limit is exceeded, or the stream is too slow or broke off
     */
    LineReader.@Nullable Line next() {
        number++;
        LineReader.Line line = read();
        if (line != null) {
            requireWithinLimits();
        }
        return line;
    }

    /** The number of the line that was read last, or could not be read, from 1. */
    long number() {
        return number;
    }

    private LineReader.@Nullable Line read() {
        try {
            return lines.next();
        } catch (IOException e) {
            throw e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException
                    ? RequestRefusedException.tooSlow(
                            properties.bodyTimeout(), properties.stream().minRate())
                    : RequestRefusedException.incompleteBody();
        }
    }

    private void requireWithinLimits() {
        EdgeProperties.Stream limits = properties.stream();
        if (number > limits.maxLines()) {
            throw RequestRefusedException.tooManyLines(limits.maxLines());
        }
        if (lines.bytesRead() > limits.maxSize().toBytes()) {
            throw RequestRefusedException.streamTooLarge(limits.maxSize().toBytes());
        }
    }
}
