package news.hearsay.store.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import news.hearsay.events.Watch;
import news.hearsay.events.WatchMail;
import news.hearsay.events.WatchTarget;
import news.hearsay.events.WatchTrigger;
import news.hearsay.events.WatchWebhook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Watches as rows: the last change of each, whatever the order of arrival. */
@Tag("slow")
class WatchRowsTest {

    private static final String ID = "0b8f5a52-1c2d-4e3f-8a9b-0c1d2e3f4a5b";
    private static final Instant NINE = Instant.parse("2026-03-04T09:00:00Z");

    private static Tables tables;

    @BeforeAll
    static void migrate() {
        tables = Tables.fresh();
    }

    @BeforeEach
    void empty() {
        tables.clear();
    }

    @Test
    void a_watch_is_one_row_with_all_its_fields() {
        tables.store(watch("Quays", 0, false), watch("Quays", 0, false));

        assertThat(tables.sql("""
            select concat_ws('|', id, owner, name, target_kind, target, triggers, minimum_origins, webhook_url, webhook_secret,
                mail_address, mail_frequency, since at time zone 'UTC', changed_at at time zone 'UTC', changed_by, deleted)
            from watch
            """).query(String.class).list())
                .containsExactly(
                        ID + "|erika|Quays|search|northern quay|{denial,second-origin}|2|https://desk.example/alerts"
                                + "|desk|erika@desk.example|daily|2026-03-04 08:00:00|2026-03-04 09:00:00|erika|f");
    }

    @Test
    void the_last_change_counts_in_any_order_of_arrival() {
        List<Watch> changes = new ArrayList<>(List.of(
                watch("first", 0, false),
                watch("second", 60, false),
                watch("at the same time", 60, false),
                watch("deleted", 120, true),
                watch("also deleted", 120, true)));
        tables.store(changes.toArray(Watch[]::new));
        String expected = row();

        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(changes, new Random(seed));
            tables.clear();
            changes.forEach(tables::store);

            assertThat(row()).as("order %d", seed).isEqualTo(expected);
        }
        assertThat(expected).contains("deleted");
    }

    private static String row() {
        return tables.sql("select watch::text from watch").query(String.class).single();
    }

    private static Watch watch(String name, int seconds, boolean deleted) {
        return new Watch(
                ID,
                "erika",
                name,
                new WatchTarget(WatchTarget.Kind.SEARCH, "northern quay"),
                List.of(WatchTrigger.SECOND_ORIGIN, WatchTrigger.DENIAL),
                2,
                new WatchWebhook("https://desk.example/alerts", "desk"),
                new WatchMail("erika@desk.example", WatchMail.Frequency.DAILY),
                NINE.minusSeconds(3600),
                NINE.plusSeconds(seconds),
                "erika",
                deleted,
                null);
    }
}
