package news.hearsay.benchmarks.scale;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The tables of docs/scale.md that follow from the measured figures. */
final class ScalePage {

    private static final Pattern TABLE =
            Pattern.compile("<!-- scale: ([a-z]+) -->\\n(.*?)<!-- end of scale -->", Pattern.DOTALL);
    private static final double[] FLOWS = {1e6, 1e7, 1e8};
    private static final double[] ARCHIVES = {1e9};

    private final Map<String, String> tables;

    ScalePage(MeasuredInputs inputs) {
        Arithmetic arithmetic = new Arithmetic(inputs);
        tables = Map.of(
                "figures", figures(inputs),
                "flow",
                        table(
                                arithmetic.flow(),
                                FLOWS,
                                "| needed | computed as | 1 million a day | 10 million | 100 million |\n|---|---|---|---|---|\n"),
                "archive",
                        table(
                                arithmetic.archive(),
                                ARCHIVES,
                                "| needed | computed as | a billion articles |\n|---|---|---|\n"));
    }

    /**
     * Returns a page with its tables replaced.
     *
     * @throws IllegalArgumentException if the page marks a table that is not known
     */
    String render(String page) {
        return TABLE.matcher(page).replaceAll(found -> Matcher.quoteReplacement(marked(found)));
    }

    private String marked(MatchResult found) {
        String name = found.group(1);
        String table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException(
                    "The page has a table %s; known are %s".formatted(name, tables.keySet()));
        }
        return "<!-- scale: %s -->\n%s<!-- end of scale -->".formatted(name, table);
    }

    private static String figures(MeasuredInputs inputs) {
        return inputs.all().stream()
                .map(input -> "| `%s` | %s | %s | %s |\n"
                        .formatted(input.name(), amount(input.value()), input.unit(), input.from()))
                .collect(Collectors.joining("", "| figure | value | unit | measured by |\n|---|---|---|---|\n", ""));
    }

    private static String table(List<Arithmetic.Line> lines, double[] articles, String heading) {
        return lines.stream()
                .map(line -> "| %s | %s | %s |\n"
                        .formatted(
                                line.what(),
                                line.how(),
                                DoubleStream.of(articles)
                                        .mapToObj(number ->
                                                amount(line.ofArticles().applyAsDouble(number)))
                                        .collect(Collectors.joining(" | "))))
                .collect(Collectors.joining("", heading, ""));
    }

    private static String amount(double value) {
        boolean whole = value == Math.rint(value) || value >= 100;
        return String.format(Locale.ROOT, whole ? "%,.0f" : value < 1 ? "%.3g" : "%.1f", value);
    }
}
