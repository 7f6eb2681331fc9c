package news.hearsay.alerts.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import news.hearsay.alerts.Told;
import news.hearsay.alerts.WatchRow;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.AttributionTarget;
import news.hearsay.events.Claim;
import news.hearsay.events.ClaimTarget;
import news.hearsay.events.Event;
import news.hearsay.events.RuledSource;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Stance;
import news.hearsay.events.TextSelector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What rulings make watches report, and what they leave as it was reported. */
@Tag("slow")
class RulingAlertsTest extends WatchedNewsroom {

    private final Told first = Told.in("Courier", "one", at(1)).says("Mara Lindqvist", CLAIM);
    private final Told second = Told.in("Gazette", "two", at(2)).says("Jonas Ebert", OTHER);
    private final Told third = Told.in("Observer", "three", at(3)).says("Ada Brandt", CLAIM);

    @Test
    void a_ruling_that_joins_two_threads_of_one_origin_each_makes_a_second_origin() {
        arrive(first);
        arrive(second);
        watch(WatchRow.on("subject", Told.SUBJECT, at(5), "second-origin", "many-origins")
                .above(2));
        arrive(List.of(ruling(at(6), new RulingBody.SameClaim(claim(first), claim(second)))));

        assertThat(alerts())
                .containsExactlyInAnyOrder(
                        "second-origin: Jonas Ebert is the second independent origin, in Gazette.",
                        "many-origins: Jonas Ebert is origin number 2, in Gazette.");
        assertThat(texts("select distinct happened_at = '%s' from alert".formatted(at(6))))
                .containsExactly("t");
    }

    @Test
    void a_ruling_that_joins_a_thread_of_two_origins_with_another_one_makes_no_second_origin() {
        arrive(first);
        arrive(second);
        arrive(third);
        watch(WatchRow.on("subject", Told.SUBJECT, at(5), "second-origin", "many-origins")
                .above(3));
        arrive(List.of(ruling(at(6), new RulingBody.SameClaim(claim(first), claim(second)))));

        assertThat(alerts()).containsExactly("many-origins: Ada Brandt is origin number 3, in Observer.");
    }

    @Test
    void a_ruling_before_the_watch_makes_no_second_origin() {
        arrive(first);
        arrive(second);
        arrive(List.of(ruling(at(4), new RulingBody.SameClaim(claim(first), claim(second)))));
        watch(WatchRow.on("subject", Told.SUBJECT, at(5), "second-origin"));
        detect();

        assertThat(alerts()).isEmpty();
    }

    @Test
    void a_corrected_source_that_is_a_second_origin_is_reported() {
        Told repeated = Told.in("Gazette", "two", at(2)).says("Mara Lindqvist", CLAIM);
        arrive(first);
        arrive(repeated);
        watch(WatchRow.on("subject", Told.SUBJECT, at(5), "second-origin"));
        arrive(List.of(
                correction(repeated, at(6), new RuledSource("Jonas Ebert", SourceKind.PERSON, List.of()), null)));

        assertThat(alerts())
                .containsExactly("second-origin: Jonas Ebert is the second independent origin, in Gazette.");
    }

    @Test
    void a_corrected_stance_that_denies_is_reported() {
        arrive(first);
        watch(WatchRow.on("subject", Told.SUBJECT, at(5), "denial"));
        arrive(List.of(correction(first, at(6), null, Stance.DENIES)));

        assertThat(alerts()).containsExactly("denial: Mara Lindqvist denies it, in Courier.");
    }

    @Test
    void an_origin_that_takes_the_place_of_a_rejected_one_is_reported_and_the_rejected_one_only_once() {
        watch(WatchRow.on("subject", Told.SUBJECT, at(0), "second-origin"));
        Told wrong = Told.in("Gazette", "two", at(2)).says("Jonas Ebert", CLAIM);
        arrive(first);
        arrive(wrong);
        Ruling rejected = ruling(wrong, at(4), new RulingBody.RejectAttribution(target(wrong)));
        arrive(List.of(rejected));
        assertThat(alerts()).hasSize(1);
        arrive(third);

        List<String> both = List.of(
                "second-origin: Jonas Ebert is the second independent origin, in Gazette.",
                "second-origin: Ada Brandt is the second independent origin, in Observer.");
        assertThat(alerts()).containsExactlyElementsOf(both);

        arrive(List.of(ruling(wrong, at(5), new RulingBody.Undo(rejected.id()))));
        assertThat(alerts()).containsExactlyElementsOf(both);
    }

    private static Ruling ruling(Instant at, RulingBody body) {
        return Ruling.of(at, "erika", null, null, null, body);
    }

    private static Ruling ruling(Told told, Instant at, RulingBody body) {
        Article article = article(told);
        return Ruling.of(at, "erika", null, article.id(), article.revision(), body);
    }

    private static Ruling correction(Told told, Instant at, @Nullable RuledSource source, @Nullable Stance stance) {
        return ruling(told, at, new RulingBody.CorrectAttribution(target(told), source, List.of(), stance, null));
    }

    private static ClaimTarget claim(Told told) {
        Claim claim = (Claim) told.events().get(1);
        return new ClaimTarget(
                claim.id(),
                claim.articleId(),
                claim.revision(),
                TextSelector.of(article(told).text(), claim.spans()));
    }

    private static AttributionTarget target(Told told) {
        List<Event> events = told.events();
        Claim claim = (Claim) events.get(1);
        Attribution attribution = (Attribution) events.get(2);
        String text = article(told).text();
        return new AttributionTarget(
                attribution.id(),
                claim.id(),
                TextSelector.of(text, claim.spans()),
                TextSelector.of(text, Objects.requireNonNull(attribution.cue()).spans()),
                TextSelector.of(
                        text, Objects.requireNonNull(attribution.source()).spans()));
    }

    private static Article article(Told told) {
        return (Article) told.events().getFirst();
    }
}
