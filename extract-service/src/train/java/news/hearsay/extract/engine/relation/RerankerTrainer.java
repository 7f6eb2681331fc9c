package news.hearsay.extract.engine.relation;

import java.util.List;
import news.hearsay.extract.corpus.Annotation;
import news.hearsay.extract.corpus.Scores;
import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.Hyperparameters;
import news.hearsay.extract.engine.model.LinearModel;
import news.hearsay.extract.engine.model.LogisticTrainer;
import news.hearsay.extract.engine.text.Document;

/** Trains the reranker. Its candidates must come from models that have not seen their article. */
final class RerankerTrainer {

    private final LogisticTrainer trainer = new LogisticTrainer("reranker");
    private final Features features = new Features();

    /** Adds an article's candidates; those that agree with the annotators are the positive examples. */
    void add(TrainingExample example, List<Candidate> candidates) {
        List<Annotation> found = candidates.stream()
                .map(candidate -> annotation(example.document(), candidate))
                .toList();
        boolean[] right = new boolean[candidates.size()];
        Scores.right(example.article().text(), example.article().attributions(), found)
                .forEach(i -> right[i] = true);
        for (int i = 0; i < right.length; i++) {
            RerankerFeatures.collect(example.document(), candidates, i, features);
            trainer.add(features, right[i]);
        }
    }

    LinearModel train(Hyperparameters settings) {
        return trainer.train(settings);
    }

    private static Annotation annotation(Document d, Candidate candidate) {
        TokenRange source = candidate.source();
        TokenRange cue = candidate.cue();
        return new Annotation(
                source == null ? List.of() : List.of(d.span(source.start(), source.end())),
                List.of(d.span(cue.start(), cue.end())),
                candidate.content().stream()
                        .map(range -> d.span(range.start(), range.end()))
                        .toList());
    }
}
