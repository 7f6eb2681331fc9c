package news.hearsay.archive.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.assembly.ArchivedArticle;
import news.hearsay.coverage.claim.ClaimWordings;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.Claim;
import news.hearsay.events.Extraction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** SQL functions of one article. An article that cannot be read fails alone. */
final class ArticleFunctions {

    private static final Logger LOG = LoggerFactory.getLogger(ArticleFunctions.class);

    /** How the reason ends if files are missing or cannot be read. */
    static final String DAMAGED = ": a file of the archive is damaged";

    private static final StructType READ = StructType.fromDDL("article string, posted string,"
            + " people array<struct<person_key string, occupations array<string>>>, failure string");

    /** The wordings of claims, which articles share, in this JVM. */
    private static final ClaimWordings CLAIMS = new ClaimWordings();

    private ArticleFunctions() {}

    /** Registers {@code read_article}, which needs nothing but the seed list. */
    static void register(SparkSession spark, Broadcast<SeedIdentities> seeds) {
        UDF1<Seq<Row>, Row> read = events -> {
            try {
                return read(CollectionConverters.asJava(events), seeds.value());
            } catch (RuntimeException | StackOverflowError e) {
                return RowFactory.create(null, null, null, e.toString());
            }
        };
        spark.udf().register("read_article", read, READ);
    }

    /** Registers {@code derive_rows}, which also needs all outlets that have posted. */
    static void register(SparkSession spark, Broadcast<SeedIdentities> seeds, Broadcast<HashSet<UUID>> posted) {
        UDF2<String, @Nullable Seq<String>, @Nullable String> derive = (article, namesakes) -> {
            try {
                Set<String> shared = namesakes == null ? Set.of() : Set.copyOf(CollectionConverters.asJava(namesakes));
                return ArchivedArticle.read(article).rows(seeds.value().get(), posted.value(), shared, CLAIMS);
            } catch (RuntimeException | StackOverflowError e) {
                LOG.error("An article has no coverage, because it cannot be read", e);
                return null;
            }
        };
        spark.udf().register("derive_rows", derive, DataTypes.StringType);
    }

    private static Row read(List<Row> events, SeedIdentities seeds) {
        List<Article> articles = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        List<Attribution> attributions = new ArrayList<>();
        List<Extraction> extractions = new ArrayList<>();
        for (Row row : events) {
            String event = row.getString(1);
            switch (row.getString(0)) {
                case "article" -> articles.add(EventJson.read(event, Article.class));
                case "claim" -> claims.add(EventJson.read(event, Claim.class));
                case "attribution" -> attributions.add(EventJson.read(event, Attribution.class));
                default -> extractions.add(EventJson.read(event, Extraction.class));
            }
        }
        if (articles.isEmpty()) {
            return RowFactory.create(null, null, null, "the archive has findings, but no article" + DAMAGED);
        }
        ArchivedArticle article = ArchivedArticle.of(articles, claims, attributions, extractions);
        if (!article.isComplete()) {
            return RowFactory.create(null, null, null, "the archive lacks findings in the article" + DAMAGED);
        }
        if (!article.isExtracted()) {
            return RowFactory.create(null, null, null, "no revision was extracted completely");
        }
        UUID posted = article.postedOutlet(seeds.get());
        return RowFactory.create(
                article.json(),
                posted == null ? null : posted.toString(),
                people(article.occupations(seeds.get())),
                null);
    }

    private static Object[] people(Map<String, Set<String>> occupations) {
        return occupations.entrySet().stream()
                .map(person ->
                        RowFactory.create(person.getKey(), person.getValue().toArray(new String[0])))
                .toArray();
    }
}
