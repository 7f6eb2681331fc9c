package news.hearsay.coverage.ruling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import org.junit.jupiter.api.Test;

/** Which rulings of a set apply. */
class LiveRulingsTest {

    private static final Ruling FIRST = ruling(1, new RulingBody.SameOutlet("Daily", "The Daily"));
    private static final Ruling SECOND = ruling(2, new RulingBody.DifferentOutlet("Daily", "Weekly"));
    private static final Ruling UNDO = ruling(3, new RulingBody.Undo(FIRST.id()));
    private static final Ruling REDO = ruling(4, new RulingBody.Undo(UNDO.id()));

    private static Ruling ruling(int minute, RulingBody body) {
        return Ruling.of(
                Instant.parse("2026-01-01T08:00:00Z").plusSeconds(60L * minute), "Ada", null, null, null, body);
    }

    @Test
    void later_rulings_come_last() {
        assertThat(LiveRulings.of(List.of(SECOND, FIRST)).live()).containsExactly(FIRST, SECOND);
    }

    @Test
    void an_undone_ruling_does_not_apply() {
        LiveRulings rulings = LiveRulings.of(List.of(UNDO, FIRST, SECOND));

        assertThat(rulings.live()).containsExactly(SECOND);
        assertThat(rulings.outcomes()).containsEntry(FIRST.id(), RulingOutcome.UNDONE);
        assertThat(rulings.outcomes()).containsEntry(UNDO.id(), RulingOutcome.applied(null));
    }

    @Test
    void an_undone_undo_has_no_effect() {
        LiveRulings rulings = LiveRulings.of(List.of(REDO, UNDO, FIRST));

        assertThat(rulings.live()).containsExactly(FIRST);
        assertThat(rulings.outcomes()).containsEntry(UNDO.id(), RulingOutcome.UNDONE);
    }

    @Test
    void one_of_two_undos_is_enough() {
        Ruling other = ruling(5, new RulingBody.Undo(FIRST.id()));

        assertThat(LiveRulings.of(List.of(FIRST, UNDO, REDO, other)).live()).isEmpty();
    }

    @Test
    void an_undo_may_be_stored_before_the_ruling() {
        assertThat(LiveRulings.of(List.of(UNDO)).live()).isEmpty();
        assertThat(LiveRulings.of(List.of(UNDO, FIRST)).live()).isEmpty();
    }

    @Test
    void the_order_of_the_set_does_not_matter() {
        Random random = new Random(14);
        List<Ruling> rulings = new ArrayList<>(List.of(FIRST, SECOND));
        for (int i = 0; i < 40; i++) {
            Ruling undone = rulings.get(random.nextInt(rulings.size()));
            rulings.add(ruling(10 + i, new RulingBody.Undo(undone.id())));
        }
        LiveRulings expected = LiveRulings.of(rulings);

        for (int i = 0; i < 20; i++) {
            Collections.shuffle(rulings, random);
            assertThat(LiveRulings.of(rulings)).isEqualTo(expected);
        }
    }
}
