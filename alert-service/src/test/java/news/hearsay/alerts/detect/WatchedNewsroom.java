package news.hearsay.alerts.detect;

import java.time.Instant;
import java.util.List;
import news.hearsay.alerts.RunningAlerts;
import news.hearsay.alerts.Told;
import news.hearsay.alerts.WatchRow;
import news.hearsay.coverage.assembly.Newsroom;
import news.hearsay.events.Event;
import org.junit.jupiter.api.BeforeEach;

/** Tests that share a newsroom and a service, without coverage and watches at the beginning of each test. */
abstract class WatchedNewsroom {

    static final String CLAIM = "the port of Westmark will close its northern quay in March";
    static final String OTHER = "the council of Eastholm bought eleven new ferries";

    // for all classes, until the tests end
    static final Newsroom NEWSROOM = Newsroom.open();
    private static final RunningAlerts SERVICE =
            RunningAlerts.on(NEWSROOM.database(), "--hearsay.alerts.enabled=false");

    @BeforeEach
    void empty() {
        NEWSROOM.clear();
        NEWSROOM.sql("truncate alert, alert_delivery, alert_due, watch_seen, watch")
                .update();
    }

    static void watch(WatchRow watch) {
        watch.store(NEWSROOM.sql(WatchRow.INSERT));
    }

    static void arrive(Told article) {
        arrive(article.events());
    }

    static void arrive(List<? extends Event> events) {
        NEWSROOM.store(events);
        NEWSROOM.cover();
        detect();
    }

    static void detect() {
        while (SERVICE.bean(Detection.class).run()) {
            // until nothing is due
        }
    }

    static List<String> alerts() {
        return texts("select kind || ': ' || detail from alert order by happened_at");
    }

    static String text(String query) {
        return NEWSROOM.sql(query).query(String.class).single();
    }

    static List<String> texts(String query) {
        return NEWSROOM.sql(query).query(String.class).list();
    }

    static Instant at(int hour) {
        return Instant.parse("2025-03-04T00:00:00Z").plusSeconds(3600L * hour);
    }
}
