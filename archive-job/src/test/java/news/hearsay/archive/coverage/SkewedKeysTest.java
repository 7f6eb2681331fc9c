package news.hearsay.archive.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.hearsay.archive.session.TestSession;
import news.hearsay.platform.postgres.SqlStatements;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The work that a key causes grows with the number of those that have it, and not with its square. */
@Tag("slow")
class SkewedKeysTest {

    private static final int WORDINGS = 400;
    private static final int MAXIMUM = 20;

    private static final SqlStatements SQL = new SqlStatements("/sql/archive-coverage");

    private static SparkSession spark;

    @BeforeAll
    static void one_key_one_name_and_one_rare_word_in_all_wordings() {
        spark = TestSession.get().newSession(); // with views of its own
        WordingFunctions.register(spark);
        spark.sql("""
            select
                format_string('%06d', id) as id,
                format_string('%06d', id) as story_id,
                struct(
                    array(1L) as keys, array(1L) as stored_keys, true as named, array(2L) as story_words,
                    array(2L) as words_in_story, array(3L, 4L) as names_of_story, date '2026-03-01' as day,
                    array(3L, 4L) as names_of_one_story, date '2026-02-01' as first_day, date '2026-04-01' as last_day
                ) as search
            from range(400)""").createOrReplaceTempView("searched_wording");
    }

    @Test
    void a_wording_is_compared_with_as_many_as_the_bound_of_a_key_allows() {
        assertThat(mostPartners("select_key_pairs")).isEqualTo(MAXIMUM);
    }

    @Test
    void a_wording_is_compared_with_those_of_as_many_stories_as_the_bound_of_a_name_allows() {
        assertThat(mostPartners("select_story_pairs")).isEqualTo(MAXIMUM);
    }

    /** The largest number of partners of a wording; the found ones are not among those that look for themselves. */
    private static long mostPartners(String pairs) {
        Dataset<Row> found = spark.sql(SQL.get(pairs), Map.of("maximum", MAXIMUM));
        assertThat(found.count()).isEqualTo((long) WORDINGS * MAXIMUM - MAXIMUM);
        return found.groupBy("one").count().selectExpr("max(count)").first().getLong(0);
    }
}
