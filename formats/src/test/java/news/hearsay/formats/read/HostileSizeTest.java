package news.hearsay.formats.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.hearsay.formats.NewsDocument;
import news.hearsay.formats.UnreadableDocumentException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reading takes time in proportion to the size of a document, whatever it contains. Processor time is measured, so that
 * other work of the machine does not count.
 */
@Tag("slow")
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileSizeTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /**
     * A field of this size is read in a few milliseconds; if the time grows with its square, in about an eighth of a
     * second.
     */
    private static final int FIELD_CHARACTERS = 10_000;

    private static final Duration FIELD_LIMIT = Duration.ofMillis(75);

    private static final int MAX_AGAIN = 2;

    private static final int STRUCTURE_CHARACTERS = 250_000;
    private static final Duration STRUCTURE_LIMIT = Duration.ofSeconds(2);

    private final DocumentReader reader =
            new DocumentReader(Clock.fixed(Instant.parse("2025-03-10T12:00:00Z"), ZoneOffset.UTC));

    static List<HostileField> fields() {
        return HostileField.all();
    }

    static List<HostileStructure> structures() {
        return HostileStructure.all();
    }

    static List<String> fillings() {
        return Stream.concat(
                        "&<>'\";:,.-_=?!@()[]{}/\\|*+#%~^$ \t\n\r\f\u0085\u00A0\u200B\u00AD\u2028\u0301a0Aéà\u00C3\u00D0中\u0600…”"
                                .chars()
                                .mapToObj(Character::toString),
                        Stream.of(
                                "😀",
                                "\u0301\u0316",
                                "\u00D0\u00B0",
                                "\u00E2\u20AC",
                                "(@",
                                "@ ",
                                "a@",
                                "<a@b>",
                                "=?",
                                "=?utf-8?Q?a?= ",
                                "=41",
                                "=\n",
                                " \n",
                                "\n ",
                                "\n\t",
                                "\na: b",
                                "\r\n\r\n",
                                "; a=b",
                                "a ",
                                "a, ",
                                ". ",
                                "...",
                                "&a",
                                "&amp;",
                                "&#1",
                                "<a",
                                "<a>",
                                "<b>",
                                "<p>",
                                "</p>",
                                "<div>",
                                "<br>",
                                "<a b=c>",
                                "<table>",
                                "<script>",
                                "<figure></figure>",
                                "<p hidden></p>",
                                "<!--",
                                "-->",
                                "<!-- -->",
                                "<![CDATA[",
                                "]]>",
                                "<?a?>",
                                "<!DOCTYPE ",
                                "Read more\n\n",
                                "<p>Read more</p>",
                                "The post a appeared first on b\n\n",
                                "by ",
                                "1 a ",
                                "12:00 ",
                                "subscribe ",
                                "follow a ",
                                "a | ",
                                "http://",
                                "a:",
                                "a/",
                                "{\"",
                                "{\"a\":[",
                                "[1,",
                                "\"a\":1,",
                                "--cut\n",
                                "\n--\n",
                                "--cut--\n"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_field_is_read_in_linear_time_whatever_it_contains(HostileField field) {
        List<String> slow = new ArrayList<>();
        for (String filling : fillings()) {
            String content = filling.repeat(FIELD_CHARACTERS / filling.length()) + "x";
            Duration taken = timeOf(field.filledWith(content), FIELD_LIMIT);
            if (taken.compareTo(FIELD_LIMIT) > 0) {
                slow.add("%s: %d ms".formatted(filling, taken.toMillis()));
            }
        }

        assertThat(slow).as("%s is read too slowly", field).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("structures")
    void a_part_that_occurs_many_times_is_read_in_linear_time(HostileStructure structure) {
        assertThat(timeOf(structure.ofSize(STRUCTURE_CHARACTERS), STRUCTURE_LIMIT))
                .as("%s is read too slowly", structure)
                .isLessThanOrEqualTo(STRUCTURE_LIMIT);
    }

    /** What takes too long is read again, since code runs slowly at first. */
    private Duration timeOf(NewsDocument document, Duration limit) {
        Duration taken = timeOf(document);
        for (int again = 0; again < MAX_AGAIN && taken.compareTo(limit) > 0; again++) {
            taken = timeOf(document);
        }
        return taken;
    }

    private Duration timeOf(NewsDocument document) {
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            reader.read(document);
        } catch (UnreadableDocumentException e) {
            assertThat(e.getMessage()).as("the message is short").hasSizeLessThan(1000);
        }
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start);
    }
}
