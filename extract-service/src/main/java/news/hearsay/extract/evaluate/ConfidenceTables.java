package news.hearsay.extract.evaluate;

import java.util.Locale;
import java.util.Map;
import news.hearsay.events.QuoteType;
import news.hearsay.extract.corpus.Reliability;
import news.hearsay.extract.corpus.Scores;

/** Formats what the confidence says about relations of one quote type, and about those above a threshold. */
final class ConfidenceTables {

    private ConfidenceTables() {}

    static String ofTypes(Map<QuoteType, Reliability> types) {
        StringBuilder table = new StringBuilder(Reliability.Bin.header("quote type")).append('\n');
        types.forEach((type, reliability) -> table.append(
                        reliability.all().row(type.name().toLowerCase(Locale.ROOT)))
                .append('\n'));
        return table.toString();
    }

    static String ofThresholds(Scores all, Map<Double, Scores> above) {
        StringBuilder table =
                new StringBuilder("%-16s%10s%8s%8s%8s%n".formatted("confidence", "predicted", "P", "R", "F1"));
        table.append(line("all", all));
        above.forEach(
                (threshold, scores) -> table.append(line(String.format(Locale.ROOT, "from %.1f", threshold), scores)));
        return table.toString();
    }

    private static String line(String name, Scores scores) {
        return String.format(
                Locale.ROOT,
                "%-16s%10d%8.1f%8.1f%8.1f%n",
                name,
                scores.predicted(),
                100 * scores.relation().precision(),
                100 * scores.relation().recall(),
                100 * scores.relation().f1());
    }
}
