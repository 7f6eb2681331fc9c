package news.hearsay.extract.engine.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.extract.engine.model.LinearModel;

/**
 * Trains text models: one on all texts, and one for each fold on the others, so that the next stage can learn from
 * texts unseen by their reader.
 */
public final class TextTraining {

    private static final int TAG_EPOCHS = 5;
    private static final int ARC_EPOCHS = 8;
    private static final int LABEL_EPOCHS = 4;

    private final List<TextTrainer.Lesson> lessons;
    private final BrownClusters lexicon;

    /** Has the teacher read all texts. */
    public TextTraining(List<String> texts) throws IOException {
        Teacher teacher = new Teacher();
        lexicon = teacher.lexicon();
        lessons = texts.stream().map(teacher::read).toList();
    }

    /** A model that has seen all texts. */
    public TextModel all() {
        return train(lessons);
    }

    /** A model that has not seen the texts whose number leaves {@code fold} when divided by {@code folds}. */
    public TextModel without(int fold, int folds) {
        List<TextTrainer.Lesson> others = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            if (i % folds != fold) {
                others.add(lessons.get(i));
            }
        }
        return train(others);
    }

    private TextModel train(List<TextTrainer.Lesson> some) {
        TextTrainer trainer = new TextTrainer(some, lexicon);
        LinearModel tags = trainer.tagger(TAG_EPOCHS);
        byte[][] tagged = trainer.tagged(tags);
        return new TextModel(
                lexicon,
                tags,
                trainer.entities(TAG_EPOCHS, tagged),
                trainer.arcs(ARC_EPOCHS, tagged),
                trainer.labels(LABEL_EPOCHS, tagged));
    }
}
