package news.hearsay.extract.engine.relation;

import java.util.List;
import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.Hyperparameters;
import news.hearsay.extract.engine.model.LinearModel;
import news.hearsay.extract.engine.model.LogisticTrainer;
import news.hearsay.extract.engine.text.Document;

/** Trains the classifier of cues. */
final class CueTrainer {

    private CueTrainer() {}

    static LinearModel train(List<TrainingExample> examples, Hyperparameters settings) {
        LogisticTrainer trainer = new LogisticTrainer("cues");
        Features features = new Features();
        for (TrainingExample example : examples) {
            Document d = example.document();
            boolean[] heads = new boolean[d.size()];
            example.relations().forEach(relation -> heads[relation.cueHead()] = true);
            for (int i = 0; i < d.size(); i++) {
                if (CueFeatures.candidate(d, i)) {
                    CueFeatures.collect(d, i, features);
                    trainer.add(features, heads[i]);
                }
            }
        }
        return trainer.train(settings);
    }
}
