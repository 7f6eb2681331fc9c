package news.hearsay.extract.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.events.Certainty;
import news.hearsay.events.Extractor;
import news.hearsay.events.Polarity;
import news.hearsay.events.QuoteType;
import news.hearsay.events.Span;
import news.hearsay.extract.corpus.AnnotatedArticle;
import news.hearsay.extract.corpus.Annotation;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionRelation;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final String TEXT = "The pier will close. It will open in May. Nobody came.";
    private static final Span CLOSE = new Span(0, 19);
    private static final Span OPEN = new Span(21, 40);
    private static final Span NOBODY = new Span(42, 53);

    private final List<String> predictions = new ArrayList<>();
    private final Evaluation evaluation = Evaluation.run(
            List.of(new AnnotatedArticle("pier", TEXT, List.of(annotation(CLOSE), annotation(OPEN)))),
            new Finding(relation(CLOSE, 0.95), relation(NOBODY, 0.4), relation(OPEN, 0.6)),
            predictions::add);

    @Test
    void the_confidence_is_compared_with_the_share_that_the_scorer_counts_as_right() {
        assertThat(evaluation.reliability().all().right()).isEqualTo(2.0 / 3);
        assertThat(evaluation.table())
                .contains("0.4 to 0.5               1    40.0     0.0   ")
                .contains("0.9 to 1.0               1    95.0   100.0   ")
                .contains("indirect                 3    65.0    66.7\n");
    }

    @Test
    void the_scores_above_a_threshold_count_only_the_relations_from_this_confidence_on() {
        assertThat(evaluation.table()).contains("""
                confidence       predicted       P       R      F1
                all                      3    66.7   100.0    80.0
                from 0.5                 2   100.0   100.0   100.0
                from 0.7                 1   100.0    50.0    66.7
                from 0.9                 1   100.0    50.0    66.7
                """);
    }

    @Test
    void the_predictions_contain_their_confidence() {
        assertThat(predictions).singleElement().asString().contains("\"content\":[[42,53]],\"confidence\":0.4}");
    }

    private static Annotation annotation(Span content) {
        return new Annotation(List.of(), List.of(), List.of(content));
    }

    private static AttributionRelation relation(Span content, double confidence) {
        return new AttributionRelation(
                List.of(content),
                content.slice(TEXT),
                null,
                content,
                QuoteType.INDIRECT,
                Polarity.POSITIVE,
                Certainty.CERTAIN,
                null,
                null,
                List.of(),
                -1,
                confidence,
                true);
    }

    /** Finds the same relations in every text. */
    private record Finding(List<AttributionRelation> relations) implements AttributionExtractor {

        Finding(AttributionRelation... relations) {
            this(List.of(relations));
        }

        @Override
        public Extractor identity() {
            return new Extractor("test", "1");
        }

        @Override
        public List<AttributionRelation> extract(String text, String outlet) {
            return relations;
        }
    }
}
