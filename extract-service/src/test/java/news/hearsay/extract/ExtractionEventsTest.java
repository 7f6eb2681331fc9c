package news.hearsay.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import news.hearsay.events.Article;
import news.hearsay.events.Attribution;
import news.hearsay.events.Certainty;
import news.hearsay.events.Claim;
import news.hearsay.events.Cue;
import news.hearsay.events.Event;
import news.hearsay.events.Extraction;
import news.hearsay.events.Extractor;
import news.hearsay.events.Link;
import news.hearsay.events.Polarity;
import news.hearsay.events.QuoteType;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Span;
import news.hearsay.events.Stance;
import news.hearsay.extract.engine.AttributionRelation;
import news.hearsay.platform.subject.Subjects;
import org.junit.jupiter.api.Test;

class ExtractionEventsTest {

    private static final Extractor EXTRACTOR = new Extractor("test", "1.0");
    private static final Article ARTICLE = Articles.of("Rain", "🌧 Anna says Boris says it rains, Clara adds.");
    private static final Span ANNA = new Span(2, 6);
    private static final Span BORIS = new Span(12, 17);
    private static final Span IT_RAINS = new Span(23, 31);
    private static final Span BORIS_SAYS_IT_RAINS = new Span(12, 31);
    private static final Span CLARA = new Span(33, 38);

    @Test
    void a_claim_has_the_words_and_spans_of_its_relation() {
        List<Event> events = findings(relation(ANNA, -1, BORIS, IT_RAINS));

        assertThat(((Claim) events.getFirst()).text()).isEqualTo("Boris it rains");
        assertThat(((Claim) events.getFirst()).spans()).containsExactly(BORIS, IT_RAINS);
    }

    @Test
    void two_relations_with_the_same_content_are_one_claim_with_two_attributions() {
        List<Event> events = findings(relation(BORIS, -1, IT_RAINS), relation(CLARA, -1, IT_RAINS));

        assertThat(events).hasSize(4);
        Claim claim = (Claim) events.get(0);
        assertThat(events.subList(1, 3))
                .map(Attribution.class::cast)
                .allMatch(attribution -> attribution.claimId().equals(claim.id()));
        assertThat(events.getLast()).isEqualTo(new Extraction(ARTICLE.id(), ARTICLE.revision(), EXTRACTOR, 1, 2, null));
    }

    @Test
    void an_article_that_was_not_read_has_an_extraction_that_tells_why() {
        assertThat(ExtractionEvents.of(ARTICLE, List.of(), "declared:de", EXTRACTOR, new Subjects(List.of())))
                .containsExactly(new Extraction(ARTICLE.id(), ARTICLE.revision(), EXTRACTOR, 0, 0, "declared:de"));
    }

    @Test
    void the_same_relation_twice_is_one_attribution() {
        assertThat(findings(relation(BORIS, -1, IT_RAINS), relation(BORIS, -1, IT_RAINS))
                        .getLast())
                .isEqualTo(new Extraction(ARTICLE.id(), ARTICLE.revision(), EXTRACTOR, 1, 1, null));
    }

    @Test
    void a_nested_relation_names_its_parent_even_if_the_parent_comes_later() {
        List<Event> events = findings(relation(BORIS, 1, IT_RAINS), relation(ANNA, -1, BORIS_SAYS_IT_RAINS));

        Attribution inner = (Attribution) events.get(2);
        Attribution outer = (Attribution) events.get(3);
        assertThat(inner.parentId()).isEqualTo(outer.id());
        assertThat(outer.parentId()).isNull();
    }

    @Test
    void no_relations_are_an_empty_extraction() {
        assertThat(findings()).containsExactly(new Extraction(ARTICLE.id(), ARTICLE.revision(), EXTRACTOR, 0, 0, null));
    }

    @Test
    void a_relation_outside_the_text_is_rejected() {
        assertThatThrownBy(() -> findings(relation(BORIS, -1, new Span(40, 999))))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void the_same_relations_are_the_same_events() {
        assertThat(findings(relation(BORIS, 1, IT_RAINS), relation(ANNA, -1, BORIS_SAYS_IT_RAINS)))
                .isEqualTo(findings(relation(BORIS, 1, IT_RAINS), relation(ANNA, -1, BORIS_SAYS_IT_RAINS)));
    }

    private static List<Event> findings(AttributionRelation... relations) {
        return ExtractionEvents.of(ARTICLE, List.of(relations), null, EXTRACTOR, new Subjects(List.of()));
    }

    /** The words of a span; "nowhere" if it lies outside the text. */
    private static String words(Span span) {
        return span.end() > ARTICLE.text().length() ? "nowhere" : span.slice(ARTICLE.text());
    }

    private static AttributionRelation relation(Span source, int parent, Span... content) {
        String name = source.slice(ARTICLE.text());
        return new AttributionRelation(
                List.of(content),
                Arrays.stream(content).map(ExtractionEventsTest::words).collect(Collectors.joining(" ")),
                null,
                new Span(2, 44),
                QuoteType.INDIRECT,
                Polarity.POSITIVE,
                Certainty.CERTAIN,
                new Cue("says", List.of(new Span(7, 11)), "say", Stance.STATES),
                new Source(name, List.of(source), SourceKind.PERSON, name, null, null, List.of(), null),
                List.of(new Link("Our Daily", SourceKind.OUTLET, Link.Role.OUTLET, List.of())),
                parent,
                1,
                true);
    }
}
