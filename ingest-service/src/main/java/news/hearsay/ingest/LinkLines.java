package news.hearsay.ingest;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import news.hearsay.ingest.edge.EdgeProperties;
import news.hearsay.ingest.edge.RequestRefusedException;
import org.jspecify.annotations.Nullable;

/** The links of an NDJSON stream. Blank lines are skipped, but count. Not thread-safe. */
final class LinkLines implements Iterator<LinkStream.Entry> {

    private final LineReader lines;
    private final LinkReader reader;
    private final EdgeProperties properties;
    private long number;
    private LinkStream.@Nullable Entry next;

    LinkLines(LineReader lines, LinkReader reader, EdgeProperties properties) {
        this.lines = lines;
        this.reader = reader;
        this.properties = properties;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            LineReader.Line line = line();
            if (line == null) {
                return false;
            }
            number++;
            next = entry(line);
        }
        return true;
    }

    @Override
    public LinkStream.Entry next() {
        LinkStream.Entry entry = hasNext() ? next : null;
        if (entry == null) {
            throw new NoSuchElementException();
        }
        next = null;
        return entry;
    }

    private LinkStream.@Nullable Entry entry(LineReader.Line line) {
        long at = number;
        EdgeProperties.Stream limits = properties.stream();
        if (at > limits.maxLines()) {
            throw RequestRefusedException.tooManyLines(limits.maxLines());
        }
        if (lines.bytesRead() > limits.maxSize().toBytes()) {
            throw RequestRefusedException.streamTooLarge(limits.maxSize().toBytes());
        }
        return switch (line) {
            case LineReader.Line.TooLong _ ->
                new LinkStream.Entry(at, () -> {
                    throw new InvalidLinksException("is too long for a link", "send one link per line");
                });
            case LineReader.Line.Whole whole when whole.isBlank() -> null;
            case LineReader.Line.Whole whole -> new LinkStream.Entry(at, () -> reader.line(at, whole.bytes()));
        };
    }

    private LineReader.@Nullable Line line() {
        try {
            return lines.next();
        } catch (IOException e) {
            throw e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException
                    ? RequestRefusedException.tooSlow(
                            properties.bodyTimeout(), properties.stream().minRate())
                    : RequestRefusedException.incompleteBody();
        }
    }
}
