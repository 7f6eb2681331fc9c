package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.anonymous;
import static news.hearsay.coverage.assembly.Story.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import news.hearsay.backends.TestBackends;
import news.hearsay.coverage.record.RecordCount;
import news.hearsay.events.Source;
import news.hearsay.events.Stance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What outlets and sources are known for. */
@Tag("slow")
class RecordsTest extends EmptyNewsroom {

    private static final String RAFT = "the raft sank near the old pier";
    private static final String FERRY = "the ferry will be sold to a company from Bergen";
    private static final Source MAYOR = person("Ana Prieto");
    private static final Source CAPTAIN = person("Jonas Halvorsen");

    @Test
    void a_report_is_the_first_one_only_if_another_outlet_follows() {
        newsroom.publish(
                story("Harbour Courier", "raft", 1).says(MAYOR, RAFT),
                story("Lighthouse Post", "raft", 2).says(MAYOR, RAFT),
                story("Lighthouse Post", "ferry", 3).says(MAYOR, FERRY));

        assertThat(outlets("threads || ' ' || first_reports"))
                .containsExactlyInAnyOrder("Harbour Courier 1 1", "Lighthouse Post 2 0");
    }

    @Test
    void an_outlet_has_the_name_under_which_it_posts_most() {
        newsroom.publish(story("LIGHTHOUSE POST", "raft", 1).says(MAYOR, RAFT));
        newsroom.publish(
                story("Lighthouse Post", "ferry", 2).says(MAYOR, FERRY),
                story("Lighthouse Post", "pier", 9).says(CAPTAIN, RAFT));

        assertThat(outlets("statements")).containsExactly("Lighthouse Post 3");
    }

    @Test
    void of_two_spellings_with_as_many_articles_the_earlier_one_names_the_outlet() {
        newsroom.publish(story("LIGHTHOUSE POST", "ferry", 2).says(MAYOR, FERRY));
        newsroom.publish(story("Lighthouse Post", "raft", 1).says(MAYOR, RAFT));

        assertThat(outlets("statements")).containsExactly("Lighthouse Post 2");
    }

    @Test
    void a_denial_counts_against_those_who_published_the_claim_before() {
        newsroom.publish(
                story("Harbour Courier", "raft", 1).says(MAYOR, RAFT),
                story("Lighthouse Post", "denial", 2).says(CAPTAIN, Stance.DENIES, RAFT),
                story("Morning Ledger", "raft", 3).says(MAYOR, RAFT));

        assertThat(outlets("threads || ' ' || denied"))
                .containsExactlyInAnyOrder("Harbour Courier 1 1", "Lighthouse Post 0 0", "Morning Ledger 1 0");
        assertThat(newsroom.texts("select source || ' ' || denied || ' ' || denials from source_record"))
                .containsExactlyInAnyOrder("Ana Prieto 1 0", "Jonas Halvorsen 0 1");
    }

    @Test
    void a_source_that_denies_its_own_claim_is_not_denied_by_another() {
        newsroom.publish(
                story("Harbour Courier", "raft", 1).says(MAYOR, RAFT),
                story("Harbour Courier", "denial", 2).says(MAYOR, Stance.DENIES, RAFT));
        newsroom.recount();

        assertThat(newsroom.texts("select denied || ' ' || denials || ' ' || changes from source_record"))
                .containsExactly("0 1 1");
    }

    @Test
    void unnamed_sources_count_for_the_outlet_and_have_no_record() {
        newsroom.publish(story("Harbour Courier", "raft", 1)
                .says(anonymous("a harbour official", null), RAFT)
                .says(MAYOR, FERRY));

        assertThat(outlets("unnamed || ' of ' || statements")).containsExactly("Harbour Courier 1 of 2");
        assertThat(newsroom.texts("select source from source_record")).containsExactly("Ana Prieto");
    }

    @Test
    void what_is_gone_from_coverage_has_no_record() {
        newsroom.publish(story("Harbour Courier", "raft", 1).says(MAYOR, RAFT));
        newsroom.recount();

        newsroom.sql("truncate mention, strand, outlet_thread").update();
        newsroom.recount();

        assertThat(newsroom.count("outlet_record")).isZero();
        assertThat(newsroom.count("source_record")).isZero();
    }

    @Test
    void a_count_that_takes_too_long_is_given_up_and_delays_no_batch() throws SQLException {
        newsroom.publish(story("Harbour Courier", "raft", 1).says(MAYOR, RAFT));
        newsroom.recount();

        try (Connection other = owner();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table outlet_tally");
            newsroom.publish(story("Lighthouse Post", "ferry", 2).says(MAYOR, FERRY));

            assertThatThrownBy(() -> newsroom.coverage(RecordCount.class).run(Duration.ofMillis(200)))
                    .isInstanceOf(DataAccessException.class);
        }

        assertThat(newsroom.count("thread")).isEqualTo(2);
        assertThat(newsroom.count("outlet_record")).isEqualTo(1);
    }

    @Test
    void one_builder_counts_at_a_time() throws SQLException {
        try (Connection other = owner();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from record_turn for update");

            assertThat(newsroom.coverage(RecordCount.class).run(Duration.ofMinutes(1)))
                    .isFalse();
        }
    }

    private static Story story(String outlet, String path, int day) {
        return Story.in(outlet, path).published("2025-06-0%dT08:00:00Z".formatted(day));
    }

    private static List<String> outlets(String values) {
        newsroom.recount();
        return newsroom.texts("select outlet || ' ' || " + values + " from outlet_record");
    }

    private static Connection owner() throws SQLException {
        TestBackends.Database database = newsroom.database();
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }
}
