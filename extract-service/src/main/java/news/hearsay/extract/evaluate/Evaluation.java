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

/** Runs an extractor over annotated articles and scores what it finds. */
public final class Evaluation {

    private Evaluation() {}

    /** @param predictions takes a line of JSON per article: what was found, in the scorer's form */
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
