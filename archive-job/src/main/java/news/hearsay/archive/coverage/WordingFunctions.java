package news.hearsay.archive.coverage;

import java.util.UUID;
import news.hearsay.coverage.assembly.ArchivedOrigins;
import news.hearsay.coverage.assembly.ArchivedThreads;
import news.hearsay.coverage.assembly.ArchivedWording;
import news.hearsay.coverage.claim.RecentlyUsed;
import news.hearsay.coverage.claim.StoryComparisons;
import news.hearsay.coverage.report.Facts;
import news.hearsay.coverage.report.Fingerprint;
import news.hearsay.coverage.report.ReportText;
import news.hearsay.events.Stance;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** SQL functions that compare wordings and texts, and those of groups and threads. */
final class WordingFunctions {

    /** The number of decoded wordings that are kept in this JVM: a wording is compared many times. */
    private static final int MAX_DECODED = 20_000;

    private static final RecentlyUsed<UUID, ArchivedWording> DECODED = RecentlyUsed.ofAtMost(MAX_DECODED);

    private WordingFunctions() {}

    /** Loads the lists and models with the first comparison. */
    private static final class Stories {
        private static final StoryComparisons COMPARISONS = new StoryComparisons();
    }

    static void register(SparkSession spark) {
        UDF4<String, String, Boolean, String, String> search = (id, signs, negated, words) ->
                ArchivedWording.of(id, signs, negated, words).search();
        spark.udf().register("search_wording", search, DataTypes.StringType);
        UDF2<Integer, Boolean, Boolean> oneStory = ArchivedWording::mayBeOfOneStory;
        spark.udf().register("may_be_of_one_story", oneStory, DataTypes.BooleanType);
        UDF5<Row, Row, Boolean, Boolean, Boolean, String> relate = (one, other, byKey, oneLooks, otherLooks) -> wording(
                        one)
                .relationTo(wording(other), new ArchivedWording.Found(byKey, oneLooks, otherLooks), Stories.COMPARISONS)
                .name();
        spark.udf().register("relate", relate, DataTypes.StringType);
        UDF6<Seq<Integer>, Integer, @Nullable Seq<Integer>, Seq<Integer>, Integer, @Nullable Seq<Integer>, Boolean>
                sameReport = (minima, words, facts, otherMinima, otherWords, otherFacts) ->
                        text(minima, words, facts).isSameReportAs(text(otherMinima, otherWords, otherFacts));
        spark.udf().register("is_same_report", sameReport, DataTypes.BooleanType);
        UDF1<String, String> threads = ArchivedThreads::of;
        spark.udf().register("find_threads", threads, DataTypes.StringType);
        UDF1<String, String> origins = ArchivedOrigins::of;
        spark.udf().register("find_origins", origins, DataTypes.StringType);
        UDF1<@Nullable String, Boolean> asserts = stance -> stance == null
                || EventJson.read("\"" + stance + "\"", Stance.class).asserts();
        spark.udf().register("asserts", asserts, DataTypes.BooleanType);
        UDF1<Seq<@Nullable String>, String> strand = parts -> StrandId.of(CollectionConverters.asJava(parts));
        spark.udf().register("strand_id", strand, DataTypes.StringType);
    }

    private static ArchivedWording wording(Row row) {
        UUID id = UUID.fromString(row.getString(0));
        ArchivedWording known = DECODED.get(id);
        if (known == null) {
            known = ArchivedWording.of(row.getString(0), row.getString(1), row.getBoolean(2), row.getString(3));
            DECODED.put(id, known);
        }
        return known;
    }

    private static ReportText text(Seq<Integer> minima, Integer words, @Nullable Seq<Integer> facts) {
        return new ReportText(
                new Fingerprint(integers(minima)), words, facts == null ? null : new Facts(integers(facts)));
    }

    private static int[] integers(Seq<Integer> values) {
        return CollectionConverters.asJava(values).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
