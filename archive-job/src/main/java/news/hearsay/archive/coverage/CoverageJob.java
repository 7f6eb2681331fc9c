package news.hearsay.archive.coverage;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;

import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import news.hearsay.coverage.assembly.ArchiveBounds;
import news.hearsay.coverage.identity.Identity;
import news.hearsay.coverage.identity.Seed;
import news.hearsay.platform.postgres.SqlStatements;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Builds the coverage of an archive: reports, identities, threads and origins, with the rows that the coverage builder
 * writes for the same articles. Candidates are found by joins, components by {@link Components}; all else is decided by
 * the builder's pure functions.
 */
public final class CoverageJob {

    private static final SqlStatements SQL = new SqlStatements("/sql/archive-coverage");

    /** Times with all their digits: Spark's default has milliseconds. */
    private static final String TIMESTAMPS = "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX";

    /** A value that is not read is an error, not a null. */
    private static final Map<String, String> STRICT = Map.of("mode", "FAILFAST");

    private static final StructType SEED = StructType.fromDDL("id string, kind string, name string, name_key string,"
            + " governmental boolean, seeded boolean, certain boolean, ruled boolean");

    private final SparkSession spark;
    private final String archive;
    private final Stages stages;
    private final Broadcast<SeedIdentities> seeds;

    private CoverageJob(SparkSession spark, String archive, String out, Map<String, Seed> seeds) {
        this.spark = spark;
        this.archive = archive;
        stages = new Stages(spark, out);
        this.seeds = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(new SeedIdentities(seeds));
    }

    /**
     * Runs the job, or what is left of it.
     *
     * @param archive the folder with {@code articles}, {@code claims}, {@code attributions} and {@code extractions}
     * @param out the folder to write: {@code identities}, {@code decisions}, {@code reports}, {@code carriers},
     *     {@code wordings}, {@code mentions}, {@code strands}, {@code origins}, {@code threads}, and {@code failures}
     *     with the articles that have no coverage
     * @param seeds the seed list by key
     */
    public static void run(SparkSession spark, String archive, String out, Map<String, Seed> seeds) {
        CoverageJob job = new CoverageJob(spark, archive, out, seeds);
        job.deriveRows();
        job.findReports();
        job.findThreads();
        job.findOrigins();
    }

    /** What follows from each article, from the outlets that have posted, and from the people who share a name. */
    private void deriveRows() {
        ArticleFunctions.register(spark, seeds);
        WordingFunctions.register(spark);
        stages.write("_stages/articles", "article", () -> {
            new ArchiveViews(spark, archive).create(stages.path("_stages/columns"));
            return sql("select_articles", Map.of("timestamps", TIMESTAMPS));
        });
        view("namesake", "select_namesakes");
        HashSet<UUID> posted = spark
                .sql("select distinct posted from article where posted is not null")
                .as(Encoders.STRING())
                .collectAsList()
                .stream()
                .map(UUID::fromString)
                .collect(Collectors.toCollection(HashSet::new));
        ArticleFunctions.register(
                spark,
                seeds,
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(posted));
        stages.write(
                "_stages/derived",
                "derived",
                () -> sql("select_derived", Map.of())
                        .select(
                                col("article_id"),
                                from_json(col("derived"), StructType.fromDDL(SQL.get("derived_rows")), STRICT)
                                        .as("rows")));
        spark.createDataFrame(
                        seeds.value().get().seeded().stream()
                                .map(CoverageJob::row)
                                .toList(),
                        SEED)
                .createOrReplaceTempView("seed");
        stages.write("failures", "failure", () -> sql("select_failures", Map.of()));
        stages.write("decisions", "decision", () -> sql("select_decisions", Map.of()));
        stages.write("identities", "identity", () -> sql("select_identities", Map.of()));
    }

    private static Row row(Identity seed) {
        return RowFactory.create(
                seed.id().toString(),
                seed.kind().word(),
                seed.name(),
                seed.nameKey(),
                seed.governmental(),
                seed.seeded(),
                seed.certain(),
                seed.ruled());
    }

    private void findReports() {
        stages.write(
                "_stages/report_components",
                "report_component",
                () -> Components.of(
                        spark, sql("select_band_pairs", Map.of("maximum", ArchiveBounds.articlesOfABand()))));
        stages.write("carriers", "carrier", () -> sql("select_carriers", Map.of()));
        stages.write("reports", "report", () -> sql("select_reports", Map.of()));
    }

    private void findThreads() {
        stages.write(
                "_stages/wordings",
                "searched_wording",
                () -> sql("select_wordings", Map.of())
                        .withColumn("search", from_json(col("search"), StructType.fromDDL(SQL.get("search")), STRICT)));
        sql("select_key_pairs", Map.of("maximum", ArchiveBounds.wordingsOfAKey()))
                .createOrReplaceTempView("key_pair");
        sql("select_story_pairs", Map.of("maximum", ArchiveBounds.storiesOfAName()))
                .createOrReplaceTempView("story_pair");
        stages.write("_stages/relations", "relation", () -> sql("select_relations", Map.of()));
        stages.write(
                "_stages/group_components",
                "group_component",
                () -> Components.of(
                        spark, spark.sql("select one_words, other_words from relation where relation = 'SAME'")));
        stages.write("_stages/groups", "grouped_wording", () -> sql("select_groups", Map.of()));
        stages.write("_stages/links", "link", () -> sql("select_links", Map.of()));
        stages.write(
                "_stages/link_components",
                "link_component",
                () -> Components.of(spark, spark.sql("select group_id, other_id from link")));
        stages.write("_stages/group_threads", "group_thread", () -> sql("select_group_threads", Map.of()));
        stages.write("wordings", "wording", () -> sql("select_wording_threads", Map.of()));
    }

    private void findOrigins() {
        stages.write("_stages/mentions", "placed_mention", () -> sql("select_placed_mentions", Map.of()));
        stages.write(
                "_stages/strands",
                "strand_origin",
                () -> sql("select_strand_origins", Map.of("timestamps", TIMESTAMPS)));
        stages.write("mentions", "mention", () -> sql("select_mentions", Map.of()));
        stages.write("strands", "strand", () -> sql("select_strands", Map.of()));
        view("outlet_thread", "select_outlet_threads");
        stages.write("origins", "origin", () -> sql("select_origins", Map.of()));
        stages.write("threads", "thread", () -> sql("select_threads", Map.of()));
    }

    private void view(String name, String file) {
        sql(file, Map.of()).createOrReplaceTempView(name);
    }

    private Dataset<Row> sql(String file, Map<String, Object> parameters) {
        return spark.sql(SQL.get(file), parameters);
    }
}
