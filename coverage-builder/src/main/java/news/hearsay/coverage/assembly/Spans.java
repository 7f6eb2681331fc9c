package news.hearsay.coverage.assembly;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.hearsay.coverage.assembly.StoredArticle.Range;
import news.hearsay.events.Span;
import org.jspecify.annotations.Nullable;

/** Spans, in Unicode code points from 0 with exclusive end, as PostgreSQL writes ranges. */
final class Spans {

    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");

    private Spans() {}

    /** Returns the spans of ranges as PostgreSQL writes them; of null, none. */
    static List<Span> parse(@Nullable List<String> ranges) {
        return ranges == null ? List.of() : ranges.stream().map(Spans::parse).toList();
    }

    private static Span parse(String range) {
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a range of PostgreSQL with two bounds: " + range);
        }
        return new Span(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    static List<String> format(List<Span> spans) {
        return spans.stream().map(span -> format(span.start(), span.end())).toList();
    }

    static String format(Range range) {
        return format(range.start(), range.end());
    }

    private static String format(int start, int end) {
        return String.format(Locale.ROOT, "[%d,%d)", start, end);
    }

    /** Returns the words of spans, joined by a space. */
    static String words(CodePoints text, List<Span> spans) {
        return spans.stream()
                .map(span -> text.cut(new Range(span.start(), span.end())))
                .collect(Collectors.joining(" "));
    }
}
