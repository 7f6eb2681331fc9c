package news.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.hearsay.events.Certainty;
import news.hearsay.events.Cue;
import news.hearsay.events.Polarity;
import news.hearsay.events.QuoteType;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Span;
import news.hearsay.events.Stance;
import news.hearsay.extract.engine.AttributionRelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributableTest {

    private static final Span PLACE = new Span(0, 4);

    @Test
    void the_parent_of_a_relation_is_the_nearest_one_that_is_published() {
        List<AttributionRelation> published = Attributable.of(List.of(
                relation("I", "I heard Anna say that Boris said that it rains", -1),
                relation("Anna", "Boris said that it rains", 0),
                relation("you", "it", 1),
                relation("Boris", "it rains", 2)));

        assertThat(published)
                .extracting(AttributionRelation::text)
                .containsExactly("Boris said that it rains", "it rains");
        assertThat(published).extracting(AttributionRelation::parent).containsExactly(-1, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "we", "you", "they", "both"})
    void an_unresolved_pronoun_is_no_source(String source) {
        assertThat(Attributable.of(List.of(relation(source, "the gate is shut", -1))))
                .isEmpty();
    }

    private static AttributionRelation relation(String source, String claim, int parent) {
        boolean isName = source.equals("Anna") || source.equals("Boris");
        return new AttributionRelation(
                List.of(PLACE),
                claim,
                null,
                PLACE,
                QuoteType.INDIRECT,
                Polarity.POSITIVE,
                Certainty.CERTAIN,
                new Cue("said", List.of(PLACE), "say", Stance.STATES),
                new Source(
                        source,
                        List.of(PLACE),
                        isName ? SourceKind.PERSON : SourceKind.UNKNOWN,
                        isName ? source : null,
                        null,
                        null,
                        List.of(),
                        null),
                List.of(),
                parent,
                1,
                true);
    }
}
