package news.hearsay.alerts.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.hearsay.alerts.detect.OriginEvent.Bond;
import news.hearsay.alerts.detect.OriginEvent.FirstMention;
import news.hearsay.alerts.detect.OriginGrowth.Reached;
import org.junit.jupiter.api.Test;

/** When a thread that consisted of several parts had which number of origins. */
class OriginGrowthTest {

    @Test
    void the_origins_of_one_wording_are_counted_in_the_order_of_reception() {
        assertThat(OriginGrowth.of(List.of(origin('a', 1, 1), origin('a', 2, 2), origin('a', 1, 3))))
                .containsExactly(new Reached(1, "m1", at(1)), new Reached(2, "m2", at(2)));
    }

    @Test
    void parts_are_counted_together_from_the_time_at_which_they_are_one() {
        assertThat(OriginGrowth.of(List.of(origin('a', 1, 1), origin('b', 2, 2), bond('a', 'b', 5), origin('b', 3, 6))))
                .containsExactly(new Reached(1, "m1", at(1)), new Reached(2, "m2", at(5)), new Reached(3, "m6", at(6)));
    }

    @Test
    void the_part_that_reaches_a_number_first_counts() {
        assertThat(OriginGrowth.of(List.of(
                        origin('a', 1, 1), origin('b', 2, 2), origin('a', 3, 3), bond('a', 'c', 5), bond('b', 'c', 5))))
                .containsExactly(new Reached(1, "m1", at(1)), new Reached(2, "m3", at(3)), new Reached(3, "m3", at(5)));
    }

    @Test
    void an_origin_of_both_parts_counts_once() {
        assertThat(OriginGrowth.of(List.of(origin('a', 1, 1), origin('b', 1, 2), bond('a', 'b', 5))))
                .containsExactly(new Reached(1, "m1", at(1)));
    }

    @Test
    void parts_without_a_known_bond_are_one_since_the_last_event() {
        assertThat(OriginGrowth.of(List.of(origin('a', 1, 1), origin('b', 2, 4))))
                .containsExactly(new Reached(1, "m1", at(1)), new Reached(2, "m4", at(4)));
    }

    private static Bond bond(char one, char other, int hour) {
        return new Bond(id(one), id(other), at(hour));
    }

    private static FirstMention origin(char wording, int origin, int hour) {
        return new FirstMention(id(wording), id((char) origin), "m" + hour, at(hour));
    }

    private static UUID id(char number) {
        return new UUID(0, number);
    }

    private static Instant at(int hour) {
        return Instant.EPOCH.plusSeconds(3600L * hour);
    }
}
