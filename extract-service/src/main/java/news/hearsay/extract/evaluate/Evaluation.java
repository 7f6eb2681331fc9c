package news.hearsay.extract.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import news.hearsay.events.QuoteType;
import news.hearsay.events.Span;
import news.hearsay.extract.corpus.AnnotatedArticle;
import news.hearsay.extract.corpus.Annotation;
import news.hearsay.extract.corpus.JsonLines;
import news.hearsay.extract.corpus.Reliability;
import news.hearsay.extract.corpus.Scores;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionRelation;

/** Evaluates an extractor on annotated articles: its relations, and its confidence in them. */
public final class Evaluation {

    /** The thresholds of which the scores are computed, beside those of all relations. */
    private static final List<Double> THRESHOLDS = List.of(0.5, 0.7, 0.9);

    private final Scores scores = new Scores();
    private final Map<Double, Scores> scoresAbove = new TreeMap<>();
    private final Reliability reliability = new Reliability();
    private final Map<QuoteType, Reliability> reliabilityOfType = new EnumMap<>(QuoteType.class);

    private Evaluation() {}

    /**
     * Extracts the relations of all articles and scores them.
     *
     * @param predictions receives the predictions for each article as one line of JSON in the scorer's format
     */
    public static Evaluation run(
            List<AnnotatedArticle> articles, AttributionExtractor extractor, Consumer<String> predictions) {
        Evaluation evaluation = new Evaluation();
        for (AnnotatedArticle article : articles) {
            List<AttributionRelation> found = extractor.extract(article.text(), "the outlet");
            List<Annotation> annotations =
                    found.stream().map(Evaluation::annotation).toList();
            evaluation.addScores(article, annotations);
            evaluation.addConfidences(article, annotations, found);
            predictions.accept(JsonLines.predictions(article.document(), annotations));
        }
        return evaluation;
    }

    /** The scores of all relations found. */
    public Scores scores() {
        return scores;
    }

    /** The reliability of the confidence of all relations found; a relation is right as {@link Scores} defines it. */
    public Reliability reliability() {
        return reliability;
    }

    /** The scores, the reliability, also by quote type, and the scores above some thresholds, as tables. */
    public String table() {
        return scores.table()
                + "\n"
                + reliability.table()
                + "\n"
                + ConfidenceTables.ofTypes(reliabilityOfType)
                + "\n"
                + ConfidenceTables.ofThresholds(scores, scoresAbove);
    }

    private void addScores(AnnotatedArticle article, List<Annotation> found) {
        scores.add(article.text(), article.attributions(), found);
        for (double threshold : THRESHOLDS) {
            List<Annotation> above = new ArrayList<>();
            for (Annotation annotation : found) {
                if (annotation.confidence() != null && annotation.confidence() >= threshold) {
                    above.add(annotation);
                }
            }
            scoresAbove
                    .computeIfAbsent(threshold, _ -> new Scores())
                    .add(article.text(), article.attributions(), above);
        }
    }

    private void addConfidences(
            AnnotatedArticle article, List<Annotation> annotations, List<AttributionRelation> found) {
        Set<Integer> right = new HashSet<>(Scores.right(article.text(), article.attributions(), annotations));
        for (int i = 0; i < found.size(); i++) {
            AttributionRelation relation = found.get(i);
            reliability.add(relation.confidence(), right.contains(i));
            reliabilityOfType
                    .computeIfAbsent(relation.quoteType(), _ -> new Reliability())
                    .add(relation.confidence(), right.contains(i));
        }
    }

    private static Annotation annotation(AttributionRelation relation) {
        List<Span> source =
                relation.source() == null ? List.of() : relation.source().spans();
        List<Span> cue = relation.cue() == null ? List.of() : relation.cue().spans();
        return new Annotation(source, cue, relation.content(), null, relation.confidence());
    }
}
