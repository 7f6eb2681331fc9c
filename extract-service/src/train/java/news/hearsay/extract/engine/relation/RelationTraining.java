package news.hearsay.extract.engine.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import news.hearsay.extract.corpus.AnnotatedArticle;
import news.hearsay.extract.engine.model.LinearModel;
import news.hearsay.extract.engine.text.TextModel;

/** Trains the second stage on annotated articles. */
public final class RelationTraining {

    private static final float RATE = 0.03f;
    private static final float DECAY = 1e-3f;
    private static final int RARE_CUE = 2;
    private static final int RARE_ROLE = 4;
    private static final int RARE_VERDICT = 3;
    private static final float THRESHOLD = 0.34f;

    private RelationTraining() {}

    /**
     * @param reader the text model for the article of that number, which must not have seen it
     * @param folds how many parts the articles are dealt into, to draft relations of each with models that learnt from
     *     the others
     */
    public static RelationModel train(List<AnnotatedArticle> articles, IntFunction<TextModel> reader, int folds) {
        List<TrainingExample> examples = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            examples.add(TrainingExample.of(
                    articles.get(i), reader.apply(i).read(articles.get(i).text())));
        }
        List<RelationTrainer.Verdict> verdicts = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            List<TrainingExample> seen = new ArrayList<>();
            List<TrainingExample> held = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                (i % folds == fold ? held : seen).add(examples.get(i));
            }
            RelationTrainer trainer = new RelationTrainer(seen);
            CandidateGenerator generator =
                    generator(trainer.cues(4, RATE, DECAY, RARE_CUE), trainer.crf(3, RATE, DECAY, RARE_ROLE));
            held.forEach(example ->
                    verdicts.add(RelationTrainer.Verdict.of(example, generator.generate(example.document()))));
        }
        RelationTrainer trainer = new RelationTrainer(examples);
        LinearModel cues = trainer.cues(5, RATE, DECAY, RARE_CUE);
        RelationTrainer.TrainedCrf crf = trainer.crf(5, RATE, DECAY, RARE_ROLE);
        LinearModel reranker = RelationTrainer.reranker(verdicts, 4, RATE, DECAY, RARE_VERDICT);
        return new RelationModel(cues, crf.scores(), crf.crf(), reranker, THRESHOLD);
    }

    private static CandidateGenerator generator(LinearModel cues, RelationTrainer.TrainedCrf crf) {
        return new CandidateGenerator(cues, crf.scores(), crf.crf(), RelationFinder.LEAST);
    }
}
