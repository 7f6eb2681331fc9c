package news.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    @Test
    void lines_end_at_lf_crlf_or_the_end() throws IOException {
        assertThat(read("a\nb\r\n\nc", 10, 3)).containsExactly("a", "b", "", "c");
    }

    @Test
    void a_line_one_byte_over_the_limit_is_too_long() throws IOException {
        assertThat(read("12345\n12345\r\n123456\n1", 5, 4)).containsExactly("12345", "12345", "too long", "1");
    }

    @Test
    void a_line_of_many_chunks_is_read_whole() throws IOException {
        String line = "abc".repeat(100_000);
        assertThat(read(line + "\nnext", 1_000_000, 70_000)).containsExactly(line, "next");
    }

    @Property(tries = 300)
    void lines_do_not_depend_on_how_the_network_splits_them(
            @ForAll @Size(min = 1, max = 8) List<@StringLength(max = 12) @CharRange(from = 'a', to = 'e') String> lines,
            @ForAll @IntRange(min = 1, max = 9) int piece)
            throws IOException {
        List<String> expected = lines.stream()
                .map(line -> line.length() > 8 ? "too long" : line)
                .toList();
        assertThat(read(String.join("\n", lines) + "\n", 8, piece)).isEqualTo(expected);
    }

    /** Reads all lines from a stream that returns at most {@code piece} bytes at a time. */
    private static List<String> read(String text, int maxBytes, int piece) throws IOException {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public int read(byte[] into) {
                return super.read(into, 0, Math.min(piece, into.length));
            }
        };
        LineReader reader = new LineReader(in, maxBytes);
        List<String> lines = new ArrayList<>();
        for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
            lines.add(
                    switch (line) {
                        case LineReader.Line.TooLong _ -> "too long";
                        case LineReader.Line.Whole(var bytes) ->
                            StandardCharsets.UTF_8.decode(bytes).toString();
                    });
        }
        return lines;
    }
}
