package news.hearsay.extract.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.extract.engine.model.LinearModel;

/**
 * Trains text models: one on all texts, and one for each fold on the texts of the other folds, so that the next stage
 * is trained on documents that their text model has not seen (jackknifing).
 */
public final class TextTraining {

    private static final int TAG_EPOCHS = 5;
    private static final int ARC_EPOCHS = 8;
    private static final int LABEL_EPOCHS = 4;

    private final List<SilverText> texts;
    private final BrownClusters clusters;

    /** Annotates all texts by the teacher, which takes minutes. */
    public TextTraining(List<String> texts) throws IOException {
        Teacher teacher = new Teacher();
        this.clusters = teacher.clusters();
        this.texts = texts.stream().map(teacher::annotate).toList();
    }

    /** A model trained on all texts. */
    public TextModel all() {
        return train(texts);
    }

    /** A model trained without the texts whose index modulo {@code folds} is {@code fold}. */
    public TextModel without(int fold, int folds) {
        List<SilverText> others = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (i % folds != fold) {
                others.add(texts.get(i));
            }
        }
        return train(others);
    }

    private TextModel train(List<SilverText> some) {
        TextTrainer trainer = new TextTrainer(some, clusters);
        LinearModel tags = trainer.tagger(TAG_EPOCHS);
        byte[][] tagged = trainer.tagged(tags);
        return new TextModel(
                clusters,
                tags,
                trainer.entities(TAG_EPOCHS, tagged),
                trainer.arcs(ARC_EPOCHS, tagged),
                trainer.labels(LABEL_EPOCHS, tagged));
    }
}
