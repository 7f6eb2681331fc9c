package news.hearsay.extract.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import news.hearsay.extract.corpus.AnnotatedArticle;
import news.hearsay.extract.corpus.Corpus;
import news.hearsay.extract.engine.relation.RelationModel;
import news.hearsay.extract.engine.relation.RelationTraining;
import news.hearsay.extract.engine.text.TextModel;
import news.hearsay.extract.engine.text.TextTraining;

/**
 * {@code hearsay train DIR}: trains the engine's model from a folder in PolNeAR's format. The same folder gives the
 * same bytes.
 */
public final class Train {

    private static final int FOLDS = 4;

    private Train() {}

    /** Arguments: the folder of articles to train on, and the model file to write. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: hearsay train DIR");
            System.exit(2);
        }
        List<AnnotatedArticle> articles = Corpus.read(Path.of(arguments[0]));
        System.err.printf("annotating %d articles with the teacher%n", articles.size());
        TextTraining texts =
                new TextTraining(articles.stream().map(AnnotatedArticle::text).toList());
        TextModel[] readers = new TextModel[FOLDS];
        for (int fold = 0; fold < FOLDS; fold++) {
            System.err.printf("training the text model without fold %d%n", fold);
            readers[fold] = texts.without(fold, FOLDS);
        }
        System.err.println("training the relation model");
        RelationModel relations = RelationTraining.train(articles, article -> readers[article % FOLDS], FOLDS);
        System.err.println("training the text model on all articles");
        new EngineModel(texts.all(), relations).write(Path.of(arguments[1]));
    }
}
