package news.hearsay.store.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.hearsay.events.ClaimTarget;
import news.hearsay.events.EventCodec;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import news.hearsay.events.RulingBody.DifferentClaim;
import news.hearsay.events.RulingBody.DifferentOutlet;
import news.hearsay.events.RulingBody.SameClaim;
import news.hearsay.events.RulingBody.SameOutlet;
import news.hearsay.events.RulingBody.Undo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rulings as rows: the same ones whatever the order, and which of them apply. */
@Tag("slow")
class RulingRowsTest {

    private static final Instant NINE = Instant.parse("2026-03-04T09:00:00Z");

    private static Tables tables;

    @BeforeAll
    static void migrate() {
        tables = Tables.fresh();
    }

    @BeforeEach
    void empty() {
        tables.clear();
        tables.sql("truncate coverage_due").update();
    }

    @Test
    void a_ruling_is_one_row_however_often_it_arrives() {
        Ruling ruling = ruling(0, new SameOutlet("Our \"Daily\"", "Our Daily, Online"));

        tables.store(ruling, ruling);
        Map<String, String> versions = tables.rowVersions();
        tables.store(ruling);

        assertThat(tables.rowVersions()).isEqualTo(versions);
        assertThat(tables.sql("select kind || ' by ' || made_by || ' at ' || (made_at at time zone 'UTC') from ruling")
                        .query(String.class)
                        .single())
                .isEqualTo("same-outlet by anna at 2026-03-04 09:00:00");
        assertThat(EventCodec.readRulingBody(tables.sql("select body::text from ruling")
                        .query(String.class)
                        .single()))
                .isEqualTo(ruling.body());
    }

    @Test
    void a_ruling_is_pending_until_the_coverage_builder_applies_it() {
        Ruling ruling = ruling(0, new SameOutlet("Our Daily", "Their Daily"));

        tables.store(ruling);

        assertThat(status(ruling)).isEqualTo("pending");
    }

    @Test
    void only_the_ruling_that_is_undone_changes_its_status() {
        Ruling earlier = ruling(0, new SameOutlet("Our Daily", "Their Daily"));
        Ruling later = ruling(1, new DifferentOutlet("Our Daily", "Their Daily"));

        tables.store(earlier, later, ruling(2, new Undo(later.id())));

        assertThat(status(earlier)).isEqualTo("pending");
        assertThat(status(later)).isEqualTo("undone");
    }

    @Test
    void an_undo_can_be_undone_and_may_come_before_the_ruling() {
        Ruling ruling = ruling(0, new SameOutlet("Our Daily", "Their Daily"));
        Ruling undo = ruling(1, new Undo(ruling.id()));
        Ruling redo = ruling(2, new Undo(undo.id()));

        tables.store(undo);
        tables.store(ruling);
        assertThat(status(ruling)).isEqualTo("undone");

        tables.store(redo);
        assertThat(status(ruling)).isEqualTo("pending");
        assertThat(status(undo)).isEqualTo("undone");
    }

    @Test
    void a_ruling_that_is_undone_twice_needs_both_undone() {
        Ruling ruling = ruling(0, new SameOutlet("Our Daily", "Their Daily"));
        Ruling undo = ruling(1, new Undo(ruling.id()));
        tables.store(ruling, undo, ruling(2, new Undo(ruling.id())), ruling(3, new Undo(undo.id())));

        assertThat(status(ruling)).isEqualTo("undone");
    }

    @Test
    void rulings_that_undo_each_other_do_not_hang_a_query() {
        String one = "00000000-0000-5000-8000-000000000001";
        String other = "00000000-0000-5000-8000-000000000002";

        tables.store(
                new Ruling(one, NINE, "anna", null, null, null, new Undo(other)),
                new Ruling(other, NINE, "anna", null, null, null, new Undo(one)));

        assertThat(tables.count("ruling_status where status in ('applied', 'undone')"))
                .isEqualTo(2);
    }

    @Test
    void of_two_rulings_with_one_id_the_later_is_stored_whatever_the_order() {
        String id = "00000000-0000-5000-8000-000000000003";
        Ruling earlier = new Ruling(id, NINE, "anna", null, null, null, new Undo(id));
        Ruling later = new Ruling(id, NINE.plusSeconds(1), "boris", null, null, null, new SameOutlet("A", "B"));

        tables.store(later);
        tables.store(earlier);
        Map<String, String> end = tables.checksums();
        tables.clear();
        tables.store(earlier, later);

        assertThat(tables.checksums()).isEqualTo(end);
        assertThat(tables.sql("select made_by from ruling").query(String.class).single())
                .isEqualTo("boris");
    }

    @Test
    void any_order_gives_the_same_rows() {
        List<Ruling> rulings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rulings.add(ruling(i, new SameOutlet("Our Daily", "Paper " + i % 4)));
            rulings.add(ruling(i, new Undo(rulings.get(i).id())));
        }
        tables.store(rulings);
        Map<String, String> end = tables.checksums();

        for (int seed = 0; seed < 5; seed++) {
            tables.clear();
            Collections.shuffle(rulings, new Random(seed));
            rulings.forEach(tables::store);

            assertThat(tables.checksums()).isEqualTo(end);
        }
    }

    @Test
    void all_articles_that_a_ruling_names_become_due() {
        tables.store(ruling(0, new SameClaim(claim("1", "article-1"), claim("2", "article-2"))));

        assertThat(due()).containsExactly("article-1", "article-2");
    }

    @Test
    void an_undo_makes_the_articles_of_the_ruling_due_also_through_another_undo() {
        Ruling ruling = ruling(0, new DifferentClaim(claim("1", "article-1"), claim("2", null)));
        Ruling undo = ruling(1, new Undo(ruling.id()));
        tables.store(ruling, undo);
        tables.sql("truncate coverage_due").update();

        tables.store(ruling(2, new Undo(undo.id())));

        assertThat(due()).containsExactly("article-1");
    }

    @Test
    void a_ruling_that_was_stored_already_makes_nothing_due() {
        Ruling ruling = ruling(0, new SameClaim(claim("1", "article-1"), claim("2", null)));
        tables.store(ruling);
        tables.sql("truncate coverage_due").update();

        tables.store(ruling);

        assertThat(due()).isEmpty();
    }

    private static List<String> due() {
        return tables.sql("select distinct article_id from coverage_due order by 1")
                .query(String.class)
                .list();
    }

    private static String status(Ruling ruling) {
        return tables.sql("select status from ruling_status where id = :id::uuid")
                .param("id", ruling.id())
                .query(String.class)
                .single();
    }

    private static ClaimTarget claim(String id, @Nullable String article) {
        return new ClaimTarget(id, article, article == null ? null : "0123456789abcdef", List.of());
    }

    private static Ruling ruling(int hour, RulingBody body) {
        return Ruling.of(NINE.plusSeconds(3600L * hour), "anna", null, null, null, body);
    }
}
