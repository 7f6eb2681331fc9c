package news.hearsay.extract.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.events.Span;
import news.hearsay.extract.engine.AttributionExtractor;
import news.hearsay.extract.engine.AttributionExtractors;
import news.hearsay.extract.engine.AttributionRelation;

/**
 * {@code hearsay evaluate DIR|FILE.jsonl [--out PREDICTIONS.jsonl]}: runs the engine over annotated articles, prints how well it does, and on
 * request writes what it found in the scorer's form.
 */
public final class Evaluate {

    private static final String USAGE = "usage: hearsay evaluate DIR|FILE.jsonl [--out PREDICTIONS.jsonl]";

    private Evaluate() {}

    public static void main(String[] arguments) throws IOException {
        boolean writes = arguments.length == 3 && arguments[1].equals("--out");
        if (arguments.length != 1 && !writes) {
            System.err.println(USAGE);
            System.exit(2);
        }
        try {
            List<String> predictions = new ArrayList<>();
            Scores scores = run(Corpus.read(Path.of(arguments[0])), AttributionExtractors.load(), predictions);
            System.out.print(scores.table());
            if (writes) {
                Files.write(Path.of(arguments[2]), predictions);
            }
        } catch (IllegalArgumentException | NoSuchFileException e) {
            System.err.println("hearsay evaluate: " + e.getMessage());
            System.exit(1);
        }
    }

    /** Extracts from each article and scores what is found; {@code predictions} takes a line of JSON per article. */
    static Scores run(List<AnnotatedArticle> articles, AttributionExtractor extractor, List<String> predictions) {
        Scores scores = new Scores();
        for (AnnotatedArticle article : articles) {
            List<Annotation> found = extractor.extract(article.text(), "the outlet").stream().map(Evaluate::annotation).toList();
            scores.add(article.text(), article.attributions(), found);
            predictions.add(JsonLines.predictions(article.document(), found));
        }
        return scores;
    }

    private static Annotation annotation(AttributionRelation relation) {
        List<Span> source = relation.source() == null ? List.of() : relation.source().spans();
        List<Span> cue = relation.cue() == null ? List.of() : relation.cue().spans();
        return new Annotation(source, cue, relation.content());
    }
}
