package news.hearsay.ingest;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The links of an NDJSON stream. Blank lines are skipped, but count. Not thread-safe. */
final class LinkLines implements Iterator<LinkStream.Entry> {

    private final StreamLines lines;
    private final LinkReader reader;
    private LinkStream.@Nullable Entry next;

    LinkLines(StreamLines lines, LinkReader reader) {
        this.lines = lines;
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            LineReader.Line line = lines.next();
            if (line == null) {
                return false;
            }
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
        long at = lines.number();
        return switch (line) {
            case LineReader.Line.TooLong _ ->
                new LinkStream.Entry(at, () -> {
                    throw new InvalidLinksException("is too long for a link", "send one link per line");
                });
            case LineReader.Line.Whole whole when whole.isBlank() -> null;
            case LineReader.Line.Whole whole -> new LinkStream.Entry(at, () -> reader.line(at, whole.bytes()));
        };
    }
}
