package news.hearsay.benchmarks.scale;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** What a number of articles a day, or an archive, needs, by the measured figures. */
final class Arithmetic {

    private static final double DAY = 86_400;
    private static final double TERABYTE = 1e12;

    private final MeasuredInputs inputs;

    Arithmetic(MeasuredInputs inputs) {
        this.inputs = inputs;
    }

    /**
     * A line of a table.
     *
     * @param what is needed, with its unit
     * @param how it is computed, in terms of the figures
     * @param ofArticles the amount for a number of articles: a day, or in the archive
     */
    record Line(String what, String how, DoubleUnaryOperator ofArticles) {}

    /** Returns the lines for a flow of a given number of articles a day. */
    List<Line> flow() {
        return List.of(
                new Line("articles a second, mean", "articles / 86,400", day -> day / DAY),
                new Line("articles a second at the peak", "mean × `flow.peak`", this::peak),
                cores("cores of ingest", "ingest.post"),
                cores("cores of brokers, three replicas", "broker.article"),
                cores("cores of extract", "extract.article"),
                cores("cores of store", "store.article"),
                cores("cores of databases for rows", "store.database-article"),
                cores("cores of databases for coverage", "builder.database-article"),
                cores("cores of the coverage builder", "builder.cpu"),
                new Line(
                        "shares of the coverage builder",
                        "peak ÷ `builder.rate` ÷ `flow.utilisation`; **one works at a time**",
                        day -> Math.ceil(peak(day) / value("builder.rate") / value("flow.utilisation"))),
                new Line(
                        "partitions of each topic",
                        "peak ÷ (`extract.cores` ÷ `extract.article`) ÷ `flow.utilisation`, at least 6",
                        day -> Math.max(
                                6,
                                Math.ceil(peak(day)
                                        * inputs.milliseconds("extract.article")
                                        / value("extract.cores")
                                        / value("flow.utilisation")))),
                new Line(
                        "TB of topics a year, three replicas",
                        "articles × 365 × 3 × `topics.bytes`",
                        day -> day * 365 * 3 * value("topics.bytes") / TERABYTE),
                new Line(
                        "TB of tables a year",
                        "articles × 365 × `tables.bytes`",
                        day -> day * 365 * value("tables.bytes") / TERABYTE),
                new Line(
                        "database servers, by the bytes of `database.days`",
                        "articles × `database.days` × `tables.bytes` ÷ `database.disk`",
                        day -> Math.ceil(day
                                * value("database.days")
                                * value("tables.bytes")
                                / TERABYTE
                                / value("database.disk"))),
                new Line(
                        "database servers, by their cores",
                        "cores of databases ÷ `database.cores`",
                        day -> Math.ceil((cores(day, "store.database-article") + cores(day, "builder.database-article"))
                                / value("database.cores"))),
                new Line(
                        "hours in which one coverage builder does a day's articles",
                        "articles ÷ `builder.rate`",
                        day -> day / value("builder.rate") / 3600));
    }

    /** Returns the lines for an archive of a given number of articles. */
    List<Line> archive() {
        return List.of(
                new Line(
                        "core-hours of Spark to extract",
                        "articles × `articles.words` ÷ `archive.words`",
                        all -> all * value("articles.words") / value("archive.words") / 3600),
                new Line("TB of Parquet", "articles × `archive.bytes`", all -> all * value("archive.bytes") / TERABYTE),
                new Line(
                        "TB of tables of the store",
                        "articles × `store.bytes`",
                        all -> all * value("store.bytes") / TERABYTE),
                new Line(
                        "TB of all tables, with coverage",
                        "articles × `tables.bytes`",
                        all -> all * value("tables.bytes") / TERABYTE),
                new Line(
                        "hours of one database to load the rows",
                        "articles ÷ `archive.load`",
                        all -> all / value("archive.load") / 3600),
                new Line(
                        "days of one coverage builder",
                        "articles ÷ `builder.rate`",
                        all -> all / value("builder.rate") / DAY));
    }

    private Line cores(String what, String name) {
        return new Line(what, "peak × `%s` ÷ `flow.utilisation`".formatted(name), day -> Math.ceil(cores(day, name)));
    }

    private double cores(double day, String name) {
        return peak(day) * inputs.milliseconds(name) / value("flow.utilisation");
    }

    private double peak(double day) {
        return day / DAY * value("flow.peak");
    }

    private double value(String name) {
        return inputs.value(name);
    }
}
