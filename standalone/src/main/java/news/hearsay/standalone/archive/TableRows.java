package news.hearsay.standalone.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a table into rows. A line feed within quotes belongs to the row. A row whose quotes are wrong is damaged; the
 * next row then begins at the line after the first line of the damaged one, unless it is known to end later. Not
 * thread-safe.
 */
final class TableRows implements AutoCloseable {

    /** Ingest accepts no articles of this size. */
    private static final int MAX_ROW_BYTES = 4 * 1024 * 1024;

    private static final int MAX_ROW_LINES = 20_000;

    private final ByteLines lines;
    private final char separator;
    private long line;

    TableRows(InputStream in, char separator) {
        this.lines = new ByteLines(in, MAX_ROW_BYTES);
        this.separator = separator;
    }

    /**
     * A row.
     *
     * @param line the number of its first line
     * @param bytes its bytes; those of the first line if it is damaged
     * @param damage what is wrong with it; null if it is whole
     */
    record Row(long line, byte[] bytes, @Nullable String damage) {

        boolean isBlank() {
            for (byte b : bytes) {
                if (b < 0 || b > ' ') {
                    return false;
                }
            }
            return true;
        }
    }

    /** The next row; null at the end. */
    @Nullable
    Row next() throws IOException {
        ByteLines.Line first = lines.next();
        if (first == null) {
            return null;
        }
        long number = ++line;
        if (first.isCut()) {
            return new Row(number, first.bytes(), "is larger than %d MiB".formatted(MAX_ROW_BYTES >> 20));
        }
        List<ByteLines.Line> rest = new ArrayList<>();
        Quotes quotes = new Quotes(separator);
        quotes.read(first.bytes());
        int size = first.bytes().length;
        while (quotes.areOpen() && !quotes.areUnclosed()) {
            ByteLines.Line more = lines.next();
            if (more != null) {
                rest.add(more);
                size += more.bytes().length;
            }
            if (more == null || more.isCut() || size > MAX_ROW_BYTES || rest.size() > MAX_ROW_LINES) {
                lines.putBack(rest);
                return new Row(number, first.bytes(), "has a quote that is not closed: close it, or double it");
            }
            quotes.read(more.bytes());
        }
        if (quotes.areUnclosed()) {
            lines.putBack(rest);
            return new Row(number, first.bytes(), "has a quote that is not closed: close it, or double it");
        }
        line += rest.size();
        return quotes.isStray()
                ? new Row(number, first.bytes(), "has a quote within a quoted value: double it")
                : new Row(number, joined(first, rest, size), null);
    }

    private static byte[] joined(ByteLines.Line first, List<ByteLines.Line> rest, int size) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
        bytes.writeBytes(first.bytes());
        rest.forEach(more -> bytes.writeBytes(more.bytes()));
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /** The quotes of a row (RFC 4180), read line by line. */
    private static final class Quotes {

        private enum Place {
            START_OF_VALUE,
            PLAIN,
            QUOTED,
            AFTER_QUOTE
        }

        private final char separator;
        private Place place = Place.START_OF_VALUE;
        private boolean afterBoundary;
        private boolean unclosed;
        private boolean stray;

        Quotes(char separator) {
            this.separator = separator;
        }

        /** Whether a quote is open at the end of what was read. */
        boolean areOpen() {
            return place == Place.QUOTED;
        }

        /** Whether a value begins with a quote while another quote is open, so that the former was never closed. */
        boolean areUnclosed() {
            return unclosed;
        }

        /** Whether a quoted value contains a single quote. */
        boolean isStray() {
            return stray;
        }

        void read(byte[] line) {
            int before = '\n';
            for (int i = 0; i < line.length && !unclosed; i++) {
                read((char) (line[i] & 0xFF), before);
                before = line[i] & 0xFF;
            }
        }

        private void read(char c, int before) {
            boolean ends = c == separator || c == '\n' || c == '\r';
            switch (place) {
                case START_OF_VALUE -> place = c == '"' ? Place.QUOTED : ends ? place : Place.PLAIN;
                case PLAIN -> place = ends ? Place.START_OF_VALUE : place;
                case QUOTED -> {
                    if (c == '"') {
                        place = Place.AFTER_QUOTE;
                        afterBoundary = before == separator || before == '\n';
                    }
                }
                case AFTER_QUOTE -> {
                    if (c == '"') {
                        place = Place.QUOTED;
                    } else if (ends) {
                        place = Place.START_OF_VALUE;
                    } else {
                        unclosed = afterBoundary;
                        stray = true;
                        place = Place.QUOTED;
                    }
                }
            }
        }
    }
}
