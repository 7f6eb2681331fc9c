package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A claim without a number or date joins the claim that has it, but not two claims that differ in it. */
@Tag("slow")
class LessSpecificThreadsTest extends EmptyNewsroom {

    private static final String NONE = "Lorn would send troops to Velania";
    private static final String MANY = "Lorn would send 2,000 troops to Velania";
    private static final String FEW = "Lorn would send 500 troops to Velania";

    private static final List<String> CLAIMS = List.of(
            NONE,
            MANY,
            FEW,
            "Lorn will send soldiers to Velania",
            "Lorn would send 2,000 soldiers to Velania",
            "Lorn would send 2,000 troops and 30 tanks to Velania",
            "Lorn would send troops and 30 tanks to Velania",
            "Lorn would send troops to Velania on Friday",
            "Lorn would send 500 troops to Velania on Sunday",
            "Lorn would not send troops to Velania",
            "Lorn would not send 500 troops to Velania");

    private static final List<String> PEOPLE = List.of("Ada Quist", "Per Malver", "Ines Hovland", "Olaf Brandt");

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0"})
    void a_number_on_one_side_only_joins_two_claims(int first, int second) {
        List<Story> stories = List.of(article("none", NONE), article("many", MANY));
        newsroom.publish(stories.get(first));
        newsroom.publish(stories.get(second));

        assertThat(newsroom.texts("select string_agg(claim, '; ' order by claim) from mention group by thread_id"))
                .containsExactly(MANY + "; " + NONE);
        assertThat(newsroom.row("select mentions, origins from thread"))
                .containsEntry("mentions", 2L)
                .containsEntry("origins", 2L);
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 2", "0, 2, 1", "1, 0, 2", "1, 2, 0", "2, 0, 1", "2, 1, 0"})
    void a_claim_that_fits_two_numbers_is_a_thread_of_its_own(int first, int second, int third) {
        List<Story> stories = List.of(article("none", NONE), article("many", MANY), article("few", FEW));
        newsroom.publish(stories.get(first));
        newsroom.publish(stories.get(second));
        newsroom.publish(stories.get(third));

        assertThat(newsroom.texts("select claim from thread_mention join thread on thread.id = thread_id"))
                .containsExactlyInAnyOrder(NONE, MANY, FEW);
        assertThat(newsroom.count("thread where mentions = 1 and origins = 1")).isEqualTo(3);
        assertRebuildIsEqual();
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 2", "1, 2, 0", "2, 0, 1"})
    void a_claim_that_fits_two_dates_is_a_thread_of_its_own(int first, int second, int third) {
        List<Story> stories = List.of(
                article("none", NONE), article("friday", NONE + " on Friday"), article("sunday", NONE + " on Sunday"));
        newsroom.publish(stories.get(first));
        newsroom.publish(stories.get(second));
        newsroom.publish(stories.get(third));

        assertThat(newsroom.count("thread where mentions = 1")).isEqualTo(3);
        assertRebuildIsEqual();
    }

    @Test
    void a_claim_joins_the_remaining_number_once_the_other_is_gone() {
        newsroom.publish(article("none", NONE), article("many", MANY), article("few", FEW));

        newsroom.publish(readAgain("few", FEW));

        assertThat(newsroom.texts("select string_agg(claim, '; ' order by claim) from mention group by thread_id"))
                .containsExactlyInAnyOrder(MANY + "; " + NONE, FEW);
        assertRebuildIsEqual();
    }

    @Test
    void a_claim_that_is_gone_leaves_the_other_in_a_thread_of_its_own() {
        newsroom.publish(article("none", NONE), article("many", MANY));
        newsroom.publish(readAgain("none", NONE));

        assertThat(newsroom.count("thread where mentions = 1")).isEqualTo(2);
        assertThat(newsroom.count("wording_link")).isZero();
        assertRebuildIsEqual();
    }

    @Test
    void the_opposite_follows_its_thread() {
        newsroom.publish(article("none", NONE), article("not", "Lorn would not send troops to Velania"));
        newsroom.publish(article("many", MANY));

        assertThat(newsroom.count("thread join thread as other on other.opposite_id = thread.id"
                        + " where thread.opposite_id = other.id and thread.mentions = 2"))
                .isEqualTo(1);

        newsroom.publish(article("few", FEW));

        assertThat(newsroom.count("thread join thread as other on other.opposite_id = thread.id"
                        + " where thread.opposite_id = other.id and thread.mentions = 2"))
                .isZero();
        assertThat(newsroom.count(
                        "thread as positive join thread_mention as denial on denial.thread_id = positive.opposite_id"
                                + " where denial.claim = 'Lorn would not send troops to Velania'"))
                .as("none, 500 and 2,000 each have the claim that there will be none as their opposite")
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void articles_that_come_and_change_in_any_order_give_what_a_rebuild_gives(long seed) {
        Random random = new Random(seed);
        for (int step = 1; step <= 30; step++) {
            List<Story> batch = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                batch.add(read(random.nextInt(10), step, random));
            }
            newsroom.publish(batch.toArray(Story[]::new));
            if (step % 5 == 0) {
                assertRebuildIsEqual();
            }
        }
        assertThat(newsroom.count("coverage_failure")).isZero();
        for (String sign : List.of("#", "^")) {
            assertThat(newsroom.count("""
                (
                    select thread_id, array(select sign from unnest(all_signs) as sign where starts_with(sign, '%1$s')) as signs
                    from wording
                    join (select id, string_to_array(signs, chr(10)) as all_signs from wording_content) as content using (id)
                ) as one
                join (
                    select thread_id, array(select sign from unnest(all_signs) as sign where starts_with(sign, '%1$s')) as signs
                    from wording
                    join (select id, string_to_array(signs, chr(10)) as all_signs from wording_content) as content using (id)
                ) as other using (thread_id)
                where not one.signs <@ other.signs and not other.signs <@ one.signs""".formatted(sign)))
                    .as("wordings of one thread that differ in " + sign)
                    .isZero();
        }
    }

    private static void assertRebuildIsEqual() {
        Map<String, List<String>> rows = newsroom.rows();
        newsroom.rebuild();
        assertThat(newsroom.rows()).isEqualTo(rows);
    }

    private static Story article(String path, String claim) {
        return Story.in("Harbour Courier " + path, path).says(person("Ada " + path), claim);
    }

    /** A newer extractor finds another claim in the same text. */
    private static Story readAgain(String path, String claim) {
        return Story.in("Harbour Courier " + path, path)
                .readBy("1.1.0")
                .completed("The bakery in Arden won a prize")
                .says(person("Ada " + path), claim);
    }

    /** A text whose claims refer back; each version of the extractor completes them in another way. */
    private static Story read(int article, int version, Random random) {
        Story story = Story.in("Harbour Courier " + article % 3, "" + article).readBy("1." + version + ".0");
        for (int i = 0; i <= article % 3; i++) {
            story.completed(CLAIMS.get(random.nextInt(CLAIMS.size())))
                    .says(person(PEOPLE.get((article + i) % PEOPLE.size())), "they would do so");
        }
        return story;
    }
}
