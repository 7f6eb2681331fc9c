package news.hearsay.alerts.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.alerts.RunningAlerts;
import news.hearsay.alerts.Told;
import news.hearsay.alerts.WatchRow;
import news.hearsay.coverage.assembly.Newsroom;
import news.hearsay.events.Stance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What each trigger reports, on coverage that the builder has computed. */
@Tag("slow")
class DetectionTest {

    private static final String CLAIM = "the port of Westmark will close its northern quay in March";
    private static final String OTHER = "the council of Eastholm bought eleven new ferries";

    private static Newsroom newsroom;
    private static RunningAlerts service;

    @BeforeAll
    static void start() {
        newsroom = Newsroom.open();
        service = RunningAlerts.on(newsroom.database(), "--hearsay.alerts.enabled=false");
    }

    @AfterAll
    static void stop() {
        service.close();
        newsroom.close();
    }

    @BeforeEach
    void empty() {
        newsroom.sql("""
            truncate alert, alert_delivery, alert_due, watch_seen, watch, article, article_revision, extraction, claim,
                claim_subject, source, attribution, coverage_due, thread_change, identity, identity_alias, identity_decision,
                wording, wording_key, wording_link, story_key, carrier, carrier_band, carried_report, mention, strand,
                outlet_thread, claim_thread, claim_origin, source_shift, counted_article, coverage_count cascade
            """).update();
    }

    @Test
    void a_second_independent_origin_is_reported_once() {
        watch(WatchRow.on("subject", Told.SUBJECT, at(0), "second-origin"));

        arrive(Told.in("Courier", "one", at(1)).says("Mara Lindqvist", CLAIM));
        assertThat(alerts()).isEmpty();
        arrive(Told.in("Gazette", "two", at(2)).says("Jonas Ebert", CLAIM));
        assertThat(alerts())
                .containsExactly("second-origin: Jonas Ebert is the second independent origin, in Gazette.");
        arrive(Told.in("Observer", "three", at(3)).says("Ada Brandt", CLAIM));
        assertThat(alerts()).hasSize(1);
    }

    @Test
    void an_origin_that_another_outlet_repeats_is_no_second_one() {
        watch(WatchRow.on("subject", Told.SUBJECT, at(0), "second-origin"));

        arrive(Told.in("Courier", "one", at(1)).says("Mara Lindqvist", CLAIM));
        arrive(Told.in("Gazette", "two", at(2)).says("Mara Lindqvist", CLAIM));

        assertThat(alerts()).isEmpty();
    }

    @Test
    void what_was_received_before_the_watch_is_not_reported() {
        arrive(Told.in("Courier", "one", at(1)).says("Mara Lindqvist", CLAIM));
        arrive(Told.in("Gazette", "two", at(2)).says("Jonas Ebert", CLAIM));
        watch(WatchRow.on("subject", Told.SUBJECT, at(3), "second-origin", "denial"));

        arrive(Told.in("Observer", "three", at(4)).says("Ada Brandt", CLAIM));

        assertThat(alerts()).isEmpty();
    }

    @Test
    void what_left_the_queue_before_the_watch_was_stored_is_reported() {
        arrive(Told.in("Courier", "one", at(1)).says("Mara Lindqvist", CLAIM));
        arrive(Told.in("Gazette", "two", at(3)).says("Jonas Ebert", CLAIM));
        watch(WatchRow.on("subject", Told.SUBJECT, at(2), "second-origin"));

        detect();

        assertThat(alerts()).hasSize(1);
    }

    @Test
    void a_first_named_source_is_reported_after_unnamed_ones() {
        watch(WatchRow.on("subject", Told.SUBJECT, at(0), "first-named-source"));

        arrive(Told.in("Courier", "one", at(1)).officialSays(CLAIM));
        assertThat(alerts()).isEmpty();
        arrive(Told.in("Gazette", "two", at(2)).says("Jonas Ebert", CLAIM));
        assertThat(alerts()).containsExactly("first-named-source: Jonas Ebert is the first named source, in Gazette.");
        arrive(Told.in("Observer", "three", at(3)).says("Ada Brandt", CLAIM));
        assertThat(alerts()).hasSize(1);
    }

    @Test
    void a_thread_that_begins_with_a_named_source_has_no_first_named_one() {
        watch(WatchRow.on("subject", Told.SUBJECT, at(0), "first-named-source"));

        arrive(Told.in("Courier", "one", at(1)).says("Jonas Ebert", CLAIM));

        assertThat(alerts()).isEmpty();
    }

    @Test
    void each_denial_is_reported() {
        watch(WatchRow.on("subject", Told.SUBJECT, at(0), "denial"));

        arrive(Told.in("Courier", "one", at(1)).says("Mara Lindqvist", CLAIM));
        arrive(Told.in("Gazette", "two", at(2)).with("Jonas Ebert", Stance.DENIES, CLAIM));
        arrive(Told.in("Observer", "three", at(3)).with("Ada Brandt", Stance.DENIES, CLAIM));

        assertThat(alerts())
                .containsExactlyInAnyOrder(
                        "denial: Jonas Ebert denies it, in Gazette.", "denial: Ada Brandt denies it, in Observer.");
    }

    @Test
    void a_later_revision_that_repeats_a_denial_is_not_reported_again() {
        watch(WatchRow.on("subject", Told.SUBJECT, at(0), "denial"));

        arrive(Told.in("Courier", "one", at(1)).says("Mara Lindqvist", CLAIM));
        arrive(Told.in("Gazette", "two", at(2)).with("Jonas Ebert", Stance.DENIES, CLAIM));
        arrive(Told.in("Gazette", "two", at(3)).says("Ada Brandt", OTHER).with("Jonas Ebert", Stance.DENIES, CLAIM));

        assertThat(alerts()).hasSize(1);
    }

    @Test
    void a_withdrawal_is_reported() {
        watch(WatchRow.on("subject", Told.SUBJECT, at(0), "withdrawal"));

        arrive(Told.in("Courier", "one", at(1)).says("Mara Lindqvist", CLAIM).says("Jonas Ebert", OTHER));
        assertThat(alerts()).isEmpty();
        arrive(Told.in("Courier", "one", at(2)).says("Jonas Ebert", OTHER));

        assertThat(alerts()).containsExactly("withdrawal: Courier no longer has what Mara Lindqvist says.");
    }

    @Test
    void a_change_of_position_is_reported() {
        watch(WatchRow.on("subject", Told.SUBJECT, at(0), "position-change"));

        arrive(Told.in("Courier", "one", at(1)).says("Mara Lindqvist", CLAIM));
        arrive(Told.in("Gazette", "two", at(2)).with("Mara Lindqvist", Stance.DENIES, CLAIM));

        assertThat(alerts()).containsExactly("position-change: Mara Lindqvist now says the opposite, in Gazette.");
    }

    @Test
    void a_thread_that_reaches_a_number_of_origins_is_reported_once() {
        watch(WatchRow.on("subject", Told.SUBJECT, at(0), "many-origins").above(3));

        arrive(Told.in("Courier", "one", at(1)).says("Mara Lindqvist", CLAIM));
        arrive(Told.in("Gazette", "two", at(2)).says("Jonas Ebert", CLAIM));
        assertThat(alerts()).isEmpty();
        arrive(Told.in("Observer", "three", at(3)).says("Ada Brandt", CLAIM));
        arrive(Told.in("Telegraph", "four", at(4)).says("Nils Okafor", CLAIM));

        assertThat(alerts()).containsExactly("many-origins: Ada Brandt is origin number 3, in Observer.");
    }

    @Test
    void a_watch_is_on_a_thread_a_source_an_outlet_a_subject_or_a_search() {
        arrive(Told.in("Courier", "one", at(1)).says("Mara Lindqvist", CLAIM));
        arrive(Told.in("Wire", "other", at(1)).says("Rosa Keller", OTHER));
        String thread = id("select id from claim_thread where headline = '" + CLAIM + "'");
        String source = id("select distinct source_id from mention where source = 'Mara Lindqvist'");
        String outlet = id("select distinct outlet_id from mention where outlet = 'Courier'");
        watch(WatchRow.on("thread", thread, at(1), "second-origin"));
        watch(WatchRow.on("source", source, at(1), "second-origin"));
        watch(WatchRow.on("outlet", outlet, at(1), "second-origin"));
        watch(WatchRow.on("subject", Told.SUBJECT, at(1), "second-origin"));
        watch(WatchRow.on("search", "northern quays", at(1), "second-origin"));
        watch(WatchRow.on("thread", "no-thread", at(1), "second-origin"));
        watch(WatchRow.on("subject", "Another subject", at(1), "second-origin"));
        watch(WatchRow.on("search", "southern quays", at(1), "second-origin"));

        arrive(Told.in("Gazette", "two", at(2)).says("Jonas Ebert", CLAIM));

        assertThat(newsroom.sql("select target_kind from alert join watch on watch.id = watch_id order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("outlet", "search", "source", "subject", "thread");
    }

    @Test
    void the_alerts_of_any_order_of_arrival_before_detection_are_the_same() {
        List<Told> articles = List.of(
                Told.in("Courier", "one", at(1)).says("Mara Lindqvist", CLAIM),
                Told.in("Gazette", "two", at(2)).says("Jonas Ebert", CLAIM),
                Told.in("Observer", "three", at(3)).with("Ada Brandt", Stance.DENIES, CLAIM));
        List<List<String>> ids = new ArrayList<>();
        for (List<Told> order : List.of(articles, articles.reversed())) {
            empty();
            newsroom.sql("""
                insert into watch (id, owner, name, target_kind, target, triggers, minimum_origins, since, changed_at, changed_by,
                    version, deleted)
                values ('0b8f5a52-1c2d-4e3f-8a9b-0c1d2e3f4a5b', 'erika', 'Quay', 'subject', 'Harbour',
                    '{second-origin,denial}', 1, '2025-03-01', now(), 'erika', '1', false)
                """).update();
            order.forEach(article -> {
                newsroom.store(article.events());
                newsroom.cover();
            });
            detect();
            ids.add(newsroom.sql("select id::text from alert order by id")
                    .query(String.class)
                    .list());
        }

        assertThat(ids.getFirst()).hasSize(2).isEqualTo(ids.getLast());
    }

    @Test
    void a_deleted_watch_reports_nothing() {
        watch(WatchRow.on("subject", Told.SUBJECT, at(0), "denial"));
        newsroom.sql("update watch set deleted = true").update();

        arrive(Told.in("Gazette", "two", at(2)).with("Jonas Ebert", Stance.DENIES, CLAIM));

        assertThat(alerts()).isEmpty();
    }

    private static void watch(WatchRow watch) {
        watch.store(newsroom.sql(WatchRow.INSERT));
    }

    private static void arrive(Told article) {
        newsroom.store(article.events());
        newsroom.cover();
        detect();
    }

    private static void detect() {
        while (service.bean(Detection.class).run()) {
            // until nothing is due
        }
    }

    private static List<String> alerts() {
        return newsroom.sql("select kind || ': ' || detail from alert order by happened_at")
                .query(String.class)
                .list();
    }

    private static String id(String query) {
        return newsroom.sql(query).query(String.class).single();
    }

    private static Instant at(int hour) {
        return Instant.parse("2025-03-04T00:00:00Z").plusSeconds(3600L * hour);
    }
}
