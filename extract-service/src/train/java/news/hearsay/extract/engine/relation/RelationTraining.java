package news.hearsay.extract.engine.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import news.hearsay.extract.corpus.AnnotatedArticle;
import news.hearsay.extract.engine.model.Hyperparameters;
import news.hearsay.extract.engine.model.LinearModel;
import news.hearsay.extract.engine.text.TextModel;

/** Trains the second stage on annotated articles. */
public final class RelationTraining {

    private static final float RATE = 0.03f;
    private static final float DECAY = 1e-3f;
    private static final int MIN_CUE_FEATURE_COUNT = 2;
    private static final int MIN_ROLE_FEATURE_COUNT = 4;
    private static final int MIN_RERANKER_FEATURE_COUNT = 3;
    private static final float THRESHOLD = 0.34f;

    private RelationTraining() {}

    /**
     * Trains all models of the second stage.
     *
     * @param reader returns the text model for the article with that index, which must not have seen it
     * @param folds the number of parts into which the articles are dealt; the candidates of each part come from models
     *     that were trained on the others
     */
    public static RelationModel train(List<AnnotatedArticle> articles, IntFunction<TextModel> reader, int folds) {
        List<TrainingExample> examples = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            AnnotatedArticle article = articles.get(i);
            examples.add(TrainingExample.of(article, reader.apply(i).read(article.text())));
        }
        RerankerTrainer reranker = new RerankerTrainer();
        for (int fold = 0; fold < folds; fold++) {
            List<TrainingExample> seen = new ArrayList<>();
            List<TrainingExample> held = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                (i % folds == fold ? held : seen).add(examples.get(i));
            }
            CandidateGenerator generator = generator(cues(seen, 4), crf(seen, 3));
            held.forEach(example -> reranker.add(example, generator.generate(example.document())));
        }
        LinearModel cues = cues(examples, 5);
        CrfTrainer.TrainedCrf crf = crf(examples, 5);
        return new RelationModel(
                cues,
                crf.roles(),
                crf.crf(),
                reranker.train(new Hyperparameters(4, RATE, DECAY, MIN_RERANKER_FEATURE_COUNT)),
                THRESHOLD);
    }

    private static LinearModel cues(List<TrainingExample> examples, int epochs) {
        return CueTrainer.train(examples, new Hyperparameters(epochs, RATE, DECAY, MIN_CUE_FEATURE_COUNT));
    }

    private static CrfTrainer.TrainedCrf crf(List<TrainingExample> examples, int epochs) {
        return new CrfTrainer(new Hyperparameters(epochs, RATE, DECAY, MIN_ROLE_FEATURE_COUNT)).train(examples);
    }

    private static CandidateGenerator generator(LinearModel cues, CrfTrainer.TrainedCrf crf) {
        return new CandidateGenerator(cues, crf.roles(), crf.crf(), RelationFinder.MIN_CUE_SCORE);
    }
}
