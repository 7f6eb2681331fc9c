package news.hearsay.coverage.assembly;

import static news.hearsay.coverage.assembly.Story.outlet;
import static news.hearsay.coverage.assembly.Story.person;
import static news.hearsay.coverage.assembly.Story.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Stance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What remains after old articles were removed: everything that threads which are still mentioned depend on. */
@Tag("slow")
class RetentionTest extends EmptyNewsroom {

    private static final String OLD = "2023-05-24T08:00:00Z";
    private static final String NEW = "2026-05-24T08:00:00Z";
    private static final String CUTOFF = "2025-01-01T00:00:00Z";

    private static final String RAFT = "the raft sank near the old pier";
    private static final String BRIDGE = "the bridge at Elmford will close for repairs";
    private static final String HIKERS = "two hikers were found at the northern ridge";

    /** The tables of coverage with rows of threads. */
    private static final List<String> OF_THREADS =
            List.of("mention", "strand", "outlet_thread", "claim_origin", "drift", "source_shift", "wording");

    @BeforeEach
    void forgetRemovedArticles() {
        newsroom.sql("truncate removed_article").update();
        newsroom.sql("update retention_pass set after_id = '', started_at = null, ended_at = null")
                .update();
    }

    @Test
    void an_old_article_that_nothing_needs_is_removed_with_its_coverage() {
        newsroom.publish(
                old("Northern Star", "raft").says(person("Ada Quist"), RAFT),
                recent("Northern Star", "bridge").says(person("Ivo Lang"), BRIDGE));

        assertThat(removeOldArticles()).isEqualTo(1);

        assertThat(newsroom.texts("select headline from thread")).containsExactly(BRIDGE);
        for (String table : List.of("article", "claim", "attribution", "source", "extraction", "article_revision")) {
            assertThat(newsroom.count(table)).as(table).isEqualTo(1);
        }
        assertThat(newsroom.texts("select articles::text from outlet_total")).containsExactly("1");
    }

    @Test
    void a_thread_that_is_still_mentioned_keeps_its_first_mention_and_its_origins() {
        newsroom.publish(
                old("Harbour Courier", "raft").says(person("Ada Quist"), RAFT),
                old("Old Ledger", "raft").says(outlet("Harbour Courier"), RAFT),
                recent("Northern Star", "raft").says(person("Gil Pisa"), RAFT),
                recent("Harbour Courier", "bridge").says(person("Ivo Lang"), BRIDGE),
                recent("Old Ledger", "bridge").says(person("Ivo Lang"), BRIDGE));

        assertThat(removeOldArticles()).isZero();

        assertThat(reasons()).containsEntry("thread", 2L);
        assertThat(newsroom.texts(
                        "select origins || ' ' || outlets || ' ' || first_seen::date from thread where headline = '"
                                + RAFT + "'"))
                .containsExactly("2 3 2023-05-24");
    }

    @Test
    void a_thread_of_an_old_date_in_an_article_that_was_received_lately_lives() {
        newsroom.publish(
                old("Harbour Courier", "raft").says(person("Ada Quist"), RAFT),
                Story.in("Old Ledger", "raft").published(OLD).received(NEW).says(person("Gil Pisa"), RAFT));

        assertThat(removeOldArticles()).isZero();
    }

    @Test
    void the_old_claim_that_a_living_thread_contradicts_stays() {
        newsroom.publish(
                old("Harbour Courier", "bridge").says(person("Ada Quist"), "the Elmford bridge is safe"),
                recent("Northern Star", "bridge").saysNot(person("Ivo Lang"), "the Elmford bridge is safe"));
        assertThat(newsroom.count("thread where opposite_id is not null")).isEqualTo(2);

        assertThat(removeOldArticles()).isZero();
    }

    @Test
    void an_article_with_another_claim_that_lives_stays_whole() {
        newsroom.publish(
                old("Harbour Courier", "raft").says(person("Ada Quist"), RAFT).says(person("Ada Quist"), BRIDGE),
                recent("Northern Star", "bridge").says(person("Ivo Lang"), BRIDGE));

        assertThat(removeOldArticles()).isZero();
        assertThat(newsroom.count("thread")).isEqualTo(2);
    }

    @Test
    void the_newest_article_of_an_outlet_stays_so_that_others_still_cite_an_outlet() {
        newsroom.publish(
                old("Blue Lantern", "first").says(person("Ada Quist"), RAFT),
                Story.in("Blue Lantern", "second")
                        .published("2024-05-24T08:00:00Z")
                        .received("2024-05-24T08:00:00Z")
                        .says(person("Ada Quist"), HIKERS),
                recent("Northern Star", "bridge").says(person("Blue Lantern"), BRIDGE));

        assertThat(removeOldArticles()).isEqualTo(1);

        assertThat(reasons()).containsEntry("outlet", 1L);
        assertThat(newsroom.texts("select source_kind from thread_mention where outlet = 'Northern Star'"))
                .containsExactly("outlet");
    }

    @Test
    void an_article_that_tells_two_people_of_one_name_apart_stays() {
        newsroom.publish(
                old("Harbour Courier", "nurse").says(employed("Anna Holm", "nurse"), RAFT),
                recent("Harbour Courier", "mayor").says(employed("Anna Holm", "mayor"), BRIDGE));

        assertThat(removeOldArticles()).isZero();

        assertThat(reasons()).containsEntry("person", 1L);
    }

    @Test
    void what_a_person_ruled_on_or_watches_stays() {
        Story raft = old("Harbour Courier", "raft").says(person("Ada Quist"), RAFT);
        newsroom.publish(
                raft,
                old("Harbour Courier", "bridge").says(person("Ivo Lang"), BRIDGE),
                recent("Harbour Courier", "hikers").says(person("Ivo Lang"), HIKERS));
        newsroom.store(List.of(new Desk().at(NEW).confirm(raft, 0)));
        newsroom.sql("""
                insert into watch (
                    id, owner, name, target_kind, target, triggers, minimum_origins, since, changed_at, changed_by, version, deleted
                )
                select gen_random_uuid(), 'anna', 'bridge', 'thread', id, '{denial}', 0, now(), now(), 'anna', '1', false
                from thread where headline = :claim
                """).param("claim", BRIDGE).update();
        try {
            newsroom.cover();

            assertThat(removeOldArticles()).isZero();

            assertThat(reasons()).containsEntry("ruling", 1L).containsEntry("thread", 1L);
        } finally {
            newsroom.sql("delete from watch").update();
        }
    }

    @Test
    void an_old_alert_is_removed_once_its_mention_is_gone() {
        newsroom.publish(
                old("Harbour Courier", "raft").says(person("Ada Quist"), RAFT),
                recent("Harbour Courier", "bridge").says(person("Ivo Lang"), BRIDGE));
        newsroom.sql("""
                insert into alert (
                    id, watch_id, kind, thread_id, mention_id, claim_id, article_id, headline, detail, happened_at, detected_at, body
                )
                select gen_random_uuid(), gen_random_uuid(), 'denial', thread_id, id, claim_id, article_id, claim, '', said_at, '%s', '{}'
                from mention
                """.formatted(OLD)).update();

        removeOldArticles();
        removeOldArticles();

        assertThat(newsroom.texts("select headline from alert")).containsExactly(BRIDGE);
        newsroom.sql("delete from alert").update();
    }

    @Test
    void an_article_that_coverage_has_not_seen_yet_stays() {
        newsroom.store(old("Harbour Courier", "raft").says(person("Ada Quist"), RAFT));

        assertThat(nextPage(100)).isEqualTo("1 0 false");
    }

    @Test
    void a_pass_goes_on_where_it_stopped_and_begins_again_after_the_interval() {
        newsroom.publish(
                old("Harbour Courier", "raft").says(person("Ada Quist"), RAFT),
                old("Harbour Courier", "bridge").says(person("Gil Pisa"), BRIDGE),
                recent("Harbour Courier", "hikers").says(person("Ivo Lang"), HIKERS));

        assertThat(nextPage(2)).startsWith("2 ").endsWith(" true");
        newsroom.cover();
        assertThat(nextPage(2)).startsWith("1 ").endsWith(" false");
        assertThat(nextPage(2)).isEqualTo("0 0 false");
        assertThat(newsroom.texts("select looked_at || ' ' || removed from retention_pass"))
                .containsExactly("3 2");
    }

    @Test
    void a_removed_article_that_is_posted_again_is_stored_and_a_replay_of_it_is_not() {
        Story raft = old("Harbour Courier", "raft").says(person("Ada Quist"), RAFT);
        newsroom.publish(raft, recent("Harbour Courier", "bridge").says(person("Ivo Lang"), BRIDGE));
        removeOldArticles();

        newsroom.publish(raft);
        assertThat(newsroom.count("article")).isEqualTo(1);
        assertThat(newsroom.count("thread")).isEqualTo(1);

        newsroom.publish(
                Story.in("Harbour Courier", "raft").published(OLD).received(NEW).says(person("Ada Quist"), RAFT));
        assertThat(newsroom.count("article")).isEqualTo(2);
        assertThat(newsroom.texts("select first_received_at::date::text from article where id = '" + raft.id() + "'"))
                .containsExactly("2026-05-24");
        assertThat(newsroom.count("thread")).isEqualTo(2);
    }

    @Test
    void findings_of_a_removed_article_that_come_later_are_removed_a_day_later() {
        Story raft = old("Harbour Courier", "raft").says(person("Ada Quist"), RAFT);
        newsroom.publish(raft, recent("Harbour Courier", "bridge").says(person("Ivo Lang"), BRIDGE));
        removeOldArticles();
        newsroom.publish(raft.readBy("1.1.0"));
        assertThat(newsroom.count("claim")).isEqualTo(2);

        removeOldArticles();
        assertThat(newsroom.count("claim")).isEqualTo(2);
        newsroom.sql("update removed_article set findings_seen_at = findings_seen_at - interval '25 hours'")
                .update();
        removeOldArticles();

        assertThat(newsroom.count("claim")).isEqualTo(1);
        assertThat(newsroom.count("attribution")).isEqualTo(1);
        assertThat(newsroom.count("extraction")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void no_row_of_a_living_thread_changes_and_a_rebuild_gives_the_same_rows(long seed) {
        newsroom.publish(random(seed).toArray(Story[]::new));
        List<String> living = newsroom.texts("""
                select distinct thread_id::text
                from mention join article on article.id = mention.article_id
                where said_at >= '%1$s' or last_received_at >= '%1$s'
                """.formatted(CUTOFF));
        Map<String, List<String>> before = rowsOf(living);
        Map<String, Long> announced = reasons();

        long removed = removeOldArticles();

        assertThat(removed).isPositive().isEqualTo(announced.get("removed"));
        assertThat(announced).containsKey("thread");
        assertThat(differences(before, rowsOf(living))).isEmpty();
        Map<String, List<String>> kept = newsroom.rows();
        newsroom.rebuild();
        assertThat(differences(kept, newsroom.rows())).isEmpty();
    }

    /** The rows of only one of both. */
    private static List<String> differences(Map<String, List<String>> before, Map<String, List<String>> after) {
        List<String> differences = new ArrayList<>();
        before.forEach((table, rows) -> {
            List<String> other = after.getOrDefault(table, List.of());
            rows.stream().filter(row -> !other.contains(row)).forEach(row -> differences.add(table + " lacks " + row));
            other.stream().filter(row -> !rows.contains(row)).forEach(row -> differences.add(table + " has " + row));
        });
        return differences;
    }

    /** All rows of these threads, and of the articles that mention them. */
    private static Map<String, List<String>> rowsOf(List<String> threads) {
        String ids = "'{" + String.join(",", threads) + "}'";
        Map<String, List<String>> rows = new TreeMap<>();
        rows.put("claim_thread", texts("claim_thread", "id = any(" + ids + ")"));
        OF_THREADS.forEach(table -> rows.put(table, texts(table, "thread_id = any(" + ids + ")")));
        String mentioned = "article_id in (select article_id from mention where thread_id = any(" + ids + "))";
        List.of("carrier", "identity_decision", "ruled_attribution")
                .forEach(table -> rows.put(table, texts(table, mentioned)));
        rows.put(
                "carried_report",
                texts("carried_report", "id in (select report_id from mention where thread_id = any(" + ids + "))"));
        return rows;
    }

    private static List<String> texts(String table, String condition) {
        return newsroom.texts("select held::text from " + table + " as held where " + condition + " order by 1");
    }

    /**
     * Articles of five years with claims that others repeat, deny, contradict, copy, pass on or leave details out of.
     */
    private static List<Story> random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> places = List.of("Elmford", "Norwick", "Saltby", "Dunmere", "Arlow", "Westmark", "Osby", "Tarn");
        List<String> events = List.of(
                "the bridge at %s will close for repairs",
                "the mayor of %s has resigned",
                "two hikers were found near %s",
                "the port of %s was flooded",
                "the school in %s needs 40 teachers",
                "the school in %s needs 60 teachers",
                "the school in %s needs teachers");
        List<Story> stories = new ArrayList<>();
        for (int number = 0; number < 70; number++) {
            String moment = moment(random);
            Story story = Story.in("Outlet " + random.nextInt(12), "story" + number)
                    .published(moment)
                    .received(random.nextInt(8) == 0 ? NEW : moment);
            if (random.nextInt(5) == 0) {
                story.opening(
                        "The council met on Tuesday and spoke for hours about what the winter had done to the town, "
                                + "its roads, its harbour and its schools, while people waited outside in the cold for news.");
            }
            for (int claims = 1 + random.nextInt(3); claims > 0; claims--) {
                String claim =
                        events.get(random.nextInt(events.size())).formatted(places.get(random.nextInt(places.size())));
                switch (random.nextInt(7)) {
                    case 0 -> story.says(speaker(random), Stance.DENIES, claim);
                    case 1 -> story.saysNot(speaker(random), claim);
                    case 2 -> story.says(speaker(random), claim, "Outlet " + random.nextInt(12));
                    case 3 -> story.says(person("Outlet " + random.nextInt(12)), claim);
                    default -> story.says(speaker(random), claim);
                }
            }
            stories.add(story);
        }
        return stories;
    }

    private static String moment(SplittableRandom random) {
        return "%d-%02d-10T08:00:00Z".formatted(2021 + random.nextInt(5), 1 + random.nextInt(12));
    }

    private static Source speaker(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> employed("Anna Holm", "nurse");
            case 1 -> employed("Anna Holm", "mayor");
            case 2 -> person("Anna Holm");
            case 3 -> person("Ada Quist");
            case 4 -> person("ADA QUIST");
            case 5 -> Story.anonymous("an official", null);
            default -> person("Gil Pisa " + random.nextInt(4));
        };
    }

    private static Source employed(String name, String occupation) {
        return source(SourceKind.PERSON, name, name, occupation, null);
    }

    private static Story old(String outlet, String path) {
        return Story.in(outlet, path).published(OLD).received(OLD);
    }

    private static Story recent(String outlet, String path) {
        return Story.in(outlet, path).published(NEW).received(NEW);
    }

    /** Runs a whole pass and the coverage builder. Returns how many articles were removed. */
    private static long removeOldArticles() {
        newsroom.sql("update retention_pass set started_at = null, ended_at = null")
                .update();
        String[] page = nextPage(1000).split(" ");
        assertThat(page[2]).isEqualTo("false");
        newsroom.cover();
        return Long.parseLong(page[1]);
    }

    /** How many articles were looked at, how many were removed, and whether there are more. */
    private static String nextPage(int atMost) {
        return newsroom.texts("select concat_ws(' ', looked_at, removed, case when more then 'true' else 'false' end)"
                        + " from continue_retention('" + CUTOFF + "', '1 day', " + atMost + ")")
                .getFirst();
    }

    /** How many articles would be removed, and how many would be kept for which reason. */
    private static Map<String, Long> reasons() {
        Map<String, Long> reasons = new TreeMap<>();
        newsroom.sql("select outcome, articles from retention_preview('" + CUTOFF + "')")
                .query((row, _) -> reasons.put(row.getString("outcome"), row.getLong("articles")))
                .list();
        return reasons;
    }
}
