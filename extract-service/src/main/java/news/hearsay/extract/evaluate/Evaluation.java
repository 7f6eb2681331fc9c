package news.hearsay.extract.evaluate;

import java.util.List;
import java.util.function.Consumer;
import news.hearsay.events.Span;
import news.hearsay.extract.corpus.AnnotatedArticle;
import news.hearsay.extract.corpus.Annotation;
import news.hearsay.extract.corpus.JsonLines;
import news.hearsay.extract.corpus.Scores;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionRelation;

/** Evaluates an extractor on annotated articles. */
public final class Evaluation {

    private Evaluation() {}

    /**
     * Extracts the relations of all articles and scores them.
     *
     * @param predictions receives the predictions for each article as one line of JSON in the scorer's format
     */
    public static Scores run(
            List<AnnotatedArticle> articles, AttributionExtractor extractor, Consumer<String> predictions) {
        Scores scores = new Scores();
        for (AnnotatedArticle article : articles) {
            List<Annotation> found = extractor.extract(article.text(), "the outlet").stream()
                    .map(Evaluation::annotation)
                    .toList();
            scores.add(article.text(), article.attributions(), found);
            predictions.accept(JsonLines.predictions(article.document(), found));
        }
        return scores;
    }

    private static Annotation annotation(AttributionRelation relation) {
        List<Span> source =
                relation.source() == null ? List.of() : relation.source().spans();
        List<Span> cue = relation.cue() == null ? List.of() : relation.cue().spans();
        return new Annotation(source, cue, relation.content());
    }
}
