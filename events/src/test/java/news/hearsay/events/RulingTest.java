package news.hearsay.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.hearsay.events.RulingBody.CorrectAttribution;
import news.hearsay.events.RulingBody.RejectAttribution;
import news.hearsay.events.RulingBody.SameClaim;
import news.hearsay.events.RulingBody.SameOutlet;
import news.hearsay.events.RulingBody.Undo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The contract of rulings. */
class RulingTest {

    static final List<Ruling> RULINGS = Samples.RULINGS;

    @Test
    void the_id_is_derived_from_everything_that_the_ruling_says() {
        Ruling ruling = outlets("Our Daily", "anna", null);

        assertThat(UUID.fromString(ruling.id()).version()).isEqualTo(5);
        assertThat(outlets("Our Daily", "anna", null)).isEqualTo(ruling);
        assertThat(List.of(
                        outlets("Our Weekly", "anna", null),
                        outlets("Our Daily", "boris", null),
                        outlets("Our Daily", "anna", "so")))
                .extracting(Ruling::id)
                .doesNotContain(ruling.id())
                .doesNotHaveDuplicates();
    }

    @Test
    void a_request_that_is_repeated_with_its_key_has_the_same_id() {
        Ruling ruling = Ruling.once("key", Samples.MADE, "anna", null, null, null, undo());

        assertThat(Ruling.once("key", Samples.MADE.plusSeconds(1), "anna", null, null, null, undo())
                        .id())
                .isEqualTo(ruling.id());
        assertThat(List.of(
                        Ruling.once("other", Samples.MADE, "anna", null, null, null, undo()),
                        Ruling.once("key", Samples.MADE, "boris", null, null, null, undo()),
                        Ruling.once("key", Samples.MADE, "anna", "so", null, null, undo())))
                .extracting(Ruling::id)
                .doesNotContain(ruling.id())
                .doesNotHaveDuplicates();
    }

    @Test
    void the_time_has_microseconds_as_the_database_stores_it() {
        Ruling ruling = Ruling.of(Instant.parse("2026-01-02T03:04:05.123456789Z"), "anna", null, null, null, undo());

        assertThat(ruling.madeAt()).isEqualTo("2026-01-02T03:04:05.123456Z");
    }

    @ParameterizedTest
    @FieldSource("RULINGS")
    void the_body_of_every_kind_is_read_as_it_was_written(Ruling ruling) {
        String json = EventCodec.json(ruling.body());

        assertThat(EventCodec.readRulingBody(json)).isEqualTo(ruling.body());
        assertThat(json).startsWith("{\"kind\":\"" + ruling.body().kind() + "\"");
    }

    @Test
    void a_ruling_about_words_of_an_article_names_the_article_and_the_revision() {
        RulingBody rejection = Samples.RULINGS.get(1).body();
        assertThat(rejection).isInstanceOf(RejectAttribution.class);

        assertThatThrownBy(() -> Ruling.of(Samples.MADE, "anna", null, null, null, rejection))
                .hasMessage("articleId is missing");
        assertThatThrownBy(() -> Ruling.of(Samples.MADE, "anna", null, Samples.ARTICLE.id(), null, rejection))
                .hasMessage("revision is missing");
    }

    @Test
    void a_correction_corrects_something() {
        CorrectAttribution correction = (CorrectAttribution) Samples.RULING.body();

        assertThatThrownBy(() -> new CorrectAttribution(correction.target(), null, List.of(), null, null))
                .hasMessage("a correction needs a source, content, stance or certainty");
    }

    @Test
    void two_things_are_compared_and_not_one_with_itself() {
        assertThatThrownBy(() -> new SameOutlet("Our Daily", "Our Daily"))
                .hasMessage("first and second must be two outlets");
    }

    @Test
    void a_later_ruling_on_the_same_two_claims_decides_the_same_in_either_order() {
        ClaimTarget one = new ClaimTarget("1", null, null, List.of());
        ClaimTarget other = new ClaimTarget("2", null, null, List.of());

        assertThat(new SameClaim(one, other).decides())
                .isEqualTo(new RulingBody.DifferentClaim(other, one).decides())
                .hasSize(1);
    }

    @Test
    void a_correction_decides_only_the_fields_that_it_corrects() {
        CorrectAttribution correction = (CorrectAttribution) Samples.RULING.body();
        String id = correction.target().attributionId();

        assertThat(correction.decides())
                .containsExactly(id + ".source", id + ".content", id + ".stance", id + ".certainty");
        assertThat(new CorrectAttribution(correction.target(), null, List.of(), Stance.DENIES, null).decides())
                .containsExactly(id + ".stance");
    }

    private static Ruling outlets(String name, String madeBy, @Nullable String reason) {
        return Ruling.of(Samples.MADE, madeBy, reason, null, null, new SameOutlet(name, "Our Daily Online"));
    }

    private static Undo undo() {
        return new Undo(Samples.RULING.id());
    }
}
