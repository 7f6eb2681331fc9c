package news.hearsay.extract.corpus;

import java.util.Locale;
import news.hearsay.extract.corpus.Scores.Measure;
import news.hearsay.extract.corpus.Scores.Part;

/** Formats scores as a table of percentages. */
final class ScoresTable {

    private ScoresTable() {}

    static String of(Scores scores) {
        StringBuilder table = new StringBuilder();
        table.append("%d documents, %d relations, %d predicted%n"
                .formatted(scores.articles(), scores.gold(), scores.predicted()));
        table.append("%-16s%8s%8s%8s%n".formatted("", "P", "R", "F1"));
        line(table, "relation", scores.relation());
        for (Part part : Part.values()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            line(table, name + "_partial", scores.partial(part));
            line(table, name + "_exact", scores.exact(part));
        }
        table.append("source given content: %.1f %%%n".formatted(100 * scores.sourceGivenContent()));
        return table.toString();
    }

    private static void line(StringBuilder table, String name, Measure measure) {
        table.append(String.format(
                Locale.ROOT,
                "%-16s%8.1f%8.1f%8.1f%n",
                name,
                100 * measure.precision(),
                100 * measure.recall(),
                100 * measure.f1()));
    }
}
