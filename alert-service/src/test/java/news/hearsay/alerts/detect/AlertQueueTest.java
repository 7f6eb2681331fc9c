package news.hearsay.alerts.detect;

import static org.assertj.core.api.Assertions.assertThat;

import news.hearsay.alerts.Told;
import news.hearsay.alerts.WatchRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The queue of changed threads grows only while somebody watches, and no change is lost when it opens. */
@Tag("slow")
class AlertQueueTest extends WatchedNewsroom {

    private static final String TICKETS = "select thread_id from alert_due";

    @BeforeEach
    void close() {
        detect();
    }

    @Test
    void nothing_is_queued_while_nobody_watches() {
        publish(1);

        assertThat(texts(TICKETS)).isEmpty();
    }

    @Test
    void what_was_not_queued_before_the_first_watch_is_reported() {
        publish(1);
        publish(2);
        watch(WatchRow.on("subject", Told.SUBJECT, at(0), "second-origin"));
        detect();

        assertThat(alerts()).hasSize(1);
    }

    @Test
    void changes_are_queued_from_the_first_watch_to_the_end_of_the_last_one() {
        watch(WatchRow.on("subject", Told.SUBJECT, at(0), "second-origin"));
        detect();
        publish(1);
        assertThat(texts(TICKETS)).isNotEmpty();

        NEWSROOM.sql("update watch set deleted = true, version = '2'").update();
        detect();
        publish(2);

        assertThat(texts(TICKETS)).isEmpty();
    }

    @Test
    void a_full_queue_takes_no_more_and_nothing_is_lost() {
        watch(WatchRow.on("subject", Told.SUBJECT, at(0), "second-origin"));
        detect();
        publish(1);
        NEWSROOM.sql(
                        "insert into alert_due (ticket, thread_id) overriding system value values (-2000000, gen_random_uuid())")
                .update();
        publish(2);
        long before = texts(TICKETS).size();
        publish(3);
        assertThat(texts(TICKETS)).hasSize((int) before);

        detect();

        assertThat(alerts()).containsExactly("second-origin: Speaker 2 is the second independent origin, in Outlet 2.");
        publish(4);
        assertThat(texts(TICKETS)).isNotEmpty();
    }

    private static void publish(int number) {
        NEWSROOM.store(Told.in("Outlet " + number, "path-" + number, at(number))
                .says("Speaker " + number, CLAIM)
                .events());
        NEWSROOM.cover();
    }
}
