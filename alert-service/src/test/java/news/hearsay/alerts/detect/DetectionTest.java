package news.hearsay.alerts.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.alerts.Told;
import news.hearsay.alerts.WatchRow;
import news.hearsay.events.Stance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What each trigger reports, on coverage that the builder has computed. */
@Tag("slow")
class DetectionTest extends WatchedNewsroom {

    /** Two claims that are one only if there is CLAIM too. */
    private static final String REPAIRS = "the port of Westmark will close its northern quay next March for repairs";

    private static final String PERMANENTLY =
            "the port of Westmark will soon close its northern quay permanently in March";
    private static final Told OF_REPAIRS = Told.in("Courier", "one", at(1)).says("Mara Lindqvist", REPAIRS);
    private static final Told OF_A_LASTING_CLOSURE =
            Told.in("Gazette", "two", at(2)).says("Jonas Ebert", PERMANENTLY);

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
        String thread = text("select id from claim_thread where headline = '" + CLAIM + "'");
        String source = text("select distinct source_id from mention where source = 'Mara Lindqvist'");
        String outlet = text("select distinct outlet_id from mention where outlet = 'Courier'");
        watch(WatchRow.on("thread", thread, at(1), "second-origin"));
        watch(WatchRow.on("source", source, at(1), "second-origin"));
        watch(WatchRow.on("outlet", outlet, at(1), "second-origin"));
        watch(WatchRow.on("subject", Told.SUBJECT, at(1), "second-origin"));
        watch(WatchRow.on("search", "northern quays", at(1), "second-origin"));
        watch(WatchRow.on("thread", "no-thread", at(1), "second-origin"));
        watch(WatchRow.on("subject", "Another subject", at(1), "second-origin"));
        watch(WatchRow.on("search", "southern quays", at(1), "second-origin"));

        arrive(Told.in("Gazette", "two", at(2)).says("Jonas Ebert", CLAIM));

        assertThat(NEWSROOM.sql("select target_kind from alert join watch on watch.id = watch_id order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("outlet", "search", "source", "subject", "thread");
    }

    @Test
    void a_watch_on_a_search_has_the_syntax_of_searches() {
        arrive(Told.in("Courier", "one", at(1)).says("Mara Lindqvist", CLAIM));
        watch(WatchRow.on("search", "quay -southern", at(1), "second-origin"));
        watch(WatchRow.on("search", "bridge OR quay", at(1), "second-origin"));
        watch(WatchRow.on("search", "\"northern quay\"", at(1), "second-origin"));
        watch(WatchRow.on("search", "quay -northern", at(1), "second-origin"));
        watch(WatchRow.on("search", "\"quay northern\"", at(1), "second-origin"));

        arrive(Told.in("Gazette", "two", at(2)).says("Jonas Ebert", CLAIM));

        assertThat(texts("select target from alert join watch on watch.id = watch_id"))
                .containsExactlyInAnyOrder("quay -southern", "bridge OR quay", "\"northern quay\"");
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
            storeWatch("second-origin,denial", at(0));
            order.forEach(article -> {
                NEWSROOM.store(article.events());
                NEWSROOM.cover();
            });
            detect();
            ids.add(NEWSROOM.sql("select id::text from alert order by id")
                    .query(String.class)
                    .list());
        }

        assertThat(ids.getFirst()).hasSize(2).isEqualTo(ids.getLast());
    }

    @Test
    void an_article_that_joins_two_threads_of_one_origin_each_makes_a_second_origin() {
        arrive(OF_REPAIRS);
        arrive(OF_A_LASTING_CLOSURE);
        watch(WatchRow.on("subject", Told.SUBJECT, at(5), "second-origin", "many-origins")
                .above(3));
        detect();
        assertThat(alerts()).isEmpty();
        assertThat(texts("select id::text from claim_thread")).hasSize(2);

        arrive(Told.in("Observer", "three", at(6)).says("Ada Brandt", CLAIM));

        assertThat(texts("select id::text from claim_thread")).hasSize(1);
        assertThat(alerts())
                .containsExactlyInAnyOrder(
                        "second-origin: Jonas Ebert is the second independent origin, in Gazette.",
                        "many-origins: Ada Brandt is origin number 3, in Observer.");
        assertThat(texts("select distinct happened_at = '%s' from alert".formatted(at(6))))
                .containsExactly("t");
    }

    @Test
    void an_article_without_an_origin_of_its_own_joins_threads_too() {
        arrive(OF_REPAIRS);
        arrive(OF_A_LASTING_CLOSURE);
        watch(WatchRow.on("subject", Told.SUBJECT, at(5), "second-origin"));

        arrive(Told.in("Observer", "three", at(6)).says("Jonas Ebert", CLAIM));

        assertThat(alerts())
                .containsExactly("second-origin: Jonas Ebert is the second independent origin, in Gazette.");
    }

    @Test
    void an_article_that_joins_a_thread_of_two_origins_with_another_one_makes_no_second_origin() {
        arrive(OF_REPAIRS);
        arrive(Told.in("Wire", "one", at(1)).says("Rosa Keller", REPAIRS));
        arrive(OF_A_LASTING_CLOSURE);
        watch(WatchRow.on("subject", Told.SUBJECT, at(5), "second-origin"));

        arrive(Told.in("Observer", "three", at(6)).says("Ada Brandt", CLAIM));

        assertThat(texts("select id::text from claim_thread")).hasSize(1);
        assertThat(alerts()).isEmpty();
    }

    @Test
    void articles_that_join_threads_make_the_same_alerts_in_any_order_of_arrival() {
        List<Told> articles = List.of(
                OF_REPAIRS,
                OF_A_LASTING_CLOSURE,
                Told.in("Observer", "three", at(6)).says("Ada Brandt", CLAIM));
        List<List<String>> ids = new ArrayList<>();
        for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
            empty();
            storeWatch("second-origin", at(5));
            for (int article : order) {
                NEWSROOM.store(articles.get(article).events());
                NEWSROOM.cover();
            }
            detect();
            ids.add(texts("select id::text from alert"));
        }

        assertThat(ids.getFirst()).hasSize(1);
        assertThat(Set.copyOf(ids)).hasSize(1);
    }

    @Test
    void drift_of_a_claim_is_reported_with_the_words() {
        watch(WatchRow.on("subject", Told.SUBJECT, at(0), "drift"));

        arrive(Told.in("Courier", "one", at(1))
                .says("Mara Lindqvist", "the port of Westmark may close its northern quay in March"));
        assertThat(alerts()).isEmpty();
        arrive(Told.in("Gazette", "two", at(2)).says("Mara Lindqvist", CLAIM));

        assertThat(alerts())
                .containsExactly("drift: Gazette changes the claim after Courier: certainty raised, “may” to “will”.");
    }

    @Test
    void a_watch_on_an_outlet_reports_the_drift_in_this_outlet_only() {
        arrive(Told.in("Courier", "one", at(1))
                .says("Mara Lindqvist", "the port of Westmark may close its northern quay in March"));
        arrive(Told.in("Gazette", "other", at(1)).says("Rosa Keller", OTHER));
        watch(WatchRow.on(
                "outlet", text("select distinct outlet_id from mention where outlet = 'Courier'"), at(1), "drift"));
        watch(WatchRow.on(
                "outlet", text("select distinct outlet_id from mention where outlet = 'Gazette'"), at(1), "drift"));

        arrive(Told.in("Gazette", "two", at(2)).says("Mara Lindqvist", CLAIM));

        assertThat(texts("select outlet from alert")).containsExactly("Gazette");
    }

    @Test
    void a_correction_is_reported_with_the_new_words() {
        watch(WatchRow.on("subject", Told.SUBJECT, at(0), "correction", "withdrawal"));

        arrive(Told.in("Courier", "one", at(1)).says("Mara Lindqvist", CLAIM));
        arrive(Told.in("Courier", "one", at(2)).says("Jonas Ebert", OTHER).says("Mara Lindqvist", CLAIM));
        assertThat(alerts()).isEmpty();
        arrive(Told.in("Courier", "one", at(3))
                .says("Mara Lindqvist", "the port of Westmark may close its northern quay in March")
                .says("Jonas Ebert", OTHER));
        arrive(Told.in("Courier", "one", at(4))
                .says("Jonas Ebert", OTHER)
                .says("Mara Lindqvist", "the port of Westmark may close its northern quay in March"));

        assertThat(alerts())
                .containsExactly(
                        "correction: Courier now words what Mara Lindqvist says: “the port of Westmark may close its"
                                + " northern quay in March”.");
    }

    @Test
    void a_deleted_watch_reports_nothing() {
        watch(WatchRow.on("subject", Told.SUBJECT, at(0), "denial"));
        NEWSROOM.sql("update watch set deleted = true").update();

        arrive(Told.in("Gazette", "two", at(2)).with("Jonas Ebert", Stance.DENIES, CLAIM));

        assertThat(alerts()).isEmpty();
    }

    /** A watch on the subject, with the same id each time. */
    private static void storeWatch(String triggers, Instant since) {
        NEWSROOM.sql("""
            insert into watch (id, owner, name, target_kind, target, triggers, minimum_origins, since, changed_at, changed_by,
                version, deleted)
            values ('0b8f5a52-1c2d-4e3f-8a9b-0c1d2e3f4a5b', 'erika', 'Quay', 'subject', 'Harbour',
                '{%s}', 1, '%s', now(), 'erika', '1', false)
            """.formatted(triggers, since)).update();
    }
}
