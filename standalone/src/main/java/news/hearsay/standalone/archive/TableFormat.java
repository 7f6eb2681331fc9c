package news.hearsay.standalone.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import news.hearsay.formats.UnreadableDocumentException;
import news.hearsay.formats.encoding.DecodedText;
import news.hearsay.formats.encoding.TextDecoder;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * How a table is written (RFC 4180, or with another separator). The header decides on the separator, and the first
 * megabyte on the encoding; a row in which that encoding is invalid has one of its own.
 *
 * @param separator the character between two values
 * @param charset the encoding
 * @param detected whether the encoding is neither UTF-8 nor marked by a byte order mark
 */
record TableFormat(char separator, Charset charset, boolean detected) {

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Reads the beginning of a table and goes back to it. */
    static TableFormat detect(RewindableInputStream in, String separators) throws IOException {
        byte[] sample = in.readNBytes(RewindableInputStream.KEPT_BYTES);
        in.rewind(0);
        DecodedText decoded;
        try {
            decoded = TextDecoder.decode(wholeLines(sample), null);
        } catch (UnreadableDocumentException _) {
            // rows in several encodings: each row that is not UTF-8 has one of its own
            decoded = new DecodedText(new String(sample, StandardCharsets.UTF_8), StandardCharsets.UTF_8, false);
        }
        return new TableFormat(separator(decoded.text(), separators), decoded.charset(), decoded.detected());
    }

    /** The sample may end within a character. */
    private static byte[] wholeLines(byte[] sample) {
        int end = sample.length;
        if (end == RewindableInputStream.KEPT_BYTES) {
            while (end > 0 && sample[end - 1] != '\n') {
                end--;
            }
        }
        // in UTF-16, the line feed has two bytes
        boolean half = end < sample.length && sample[end] == 0;
        return end == 0 ? sample : Arrays.copyOf(sample, half ? end + 1 : end);
    }

    /** The separator with which the header has the required columns, otherwise that with which it has most columns. */
    private static char separator(String text, String separators) throws IOException {
        char best = separators.charAt(0);
        int most = 0;
        for (int i = 0; i < separators.length(); i++) {
            char separator = separators.charAt(i);
            TableColumns columns = TableColumns.of(firstRow(text, separator));
            int width = columns.names().size() + (columns.areSufficient() ? text.length() : 0);
            if (width > most) {
                best = separator;
                most = width;
            }
        }
        return best;
    }

    private static List<String> firstRow(String text, char separator) throws IOException {
        try (TableRows rows =
                new TableRows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), separator)) {
            for (TableRows.Row row = rows.next(); row != null; row = rows.next()) {
                if (row.damage() == null && !row.isBlank() && !isSeparatorLine(row.bytes())) {
                    return values(new String(row.bytes(), StandardCharsets.UTF_8), separator);
                }
            }
            return List.of();
        }
    }

    /** Spreadsheet programs write the separator into a line of its own before the header. */
    static boolean isSeparatorLine(byte[] row) {
        return row.length < 10 && new String(row, StandardCharsets.ISO_8859_1).matches("(?i)\"?sep=.\"?\\s*");
    }

    /**
     * The bytes of the table without a byte order mark, in an encoding in which separators and quotes are single bytes.
     */
    InputStream open(RewindableInputStream in) throws IOException {
        if (charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")) {
            return withoutMark(new RewindableInputStream(WideCharset.toUtf8(in, charset)));
        }
        return withoutMark(in);
    }

    private static InputStream withoutMark(RewindableInputStream in) throws IOException {
        if (!Arrays.equals(in.readNBytes(UTF_8_MARK.length), UTF_8_MARK)) {
            in.rewind(0);
        }
        return in;
    }

    /**
     * The text of a row.
     *
     * @throws UnreadableDocumentException if the row has another encoding, which cannot be told
     */
    DecodedText decoded(byte[] row) {
        return TextDecoder.decode(row, "text/csv; charset=" + rowCharset().name());
    }

    /** The text of a row as far as it can be decoded, for reports. */
    String shown(byte[] row) {
        try {
            return decoded(row).text();
        } catch (UnreadableDocumentException _) {
            return new String(row, rowCharset());
        }
    }

    private Charset rowCharset() {
        boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
        return wide ? StandardCharsets.UTF_8 : charset;
    }

    /** Whether the encoding of a row is a guess. */
    boolean isDetected(DecodedText decoded, byte[] row) {
        boolean ascii = true;
        for (byte b : row) {
            ascii &= b >= 0;
        }
        return !ascii && (decoded.detected() || detected);
    }

    /** The values of a row. */
    List<String> values(String row) throws IOException {
        return values(row, separator);
    }

    private static List<String> values(String row, char separator) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
        try (CSVParser parser = CSVParser.parse(new StringReader(row), format)) {
            return parser.stream().findFirst().map(values -> values.toList()).orElse(List.of());
        }
    }
}
