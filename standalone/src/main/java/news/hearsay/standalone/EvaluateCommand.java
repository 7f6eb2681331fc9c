package news.hearsay.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import news.hearsay.extract.corpus.Corpus;
import news.hearsay.extract.engine.AttributionExtractors;
import news.hearsay.extract.evaluate.Evaluation;
import news.hearsay.standalone.cli.CommandFailedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the engine on annotated articles. */
@Command(
        name = "evaluate",
        description = "Runs the engine on annotated articles and prints precision, recall and F1, and how reliable its"
                + " confidence is.")
final class EvaluateCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR|FILE.jsonl",
            description = "A folder with text/ and attributions/ (brat), or a file with one JSON object per article and"
                    + " line.")
    private Path annotated = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "PREDICTIONS.jsonl",
            description = "The file for the relations found, one JSON object per article and line.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        List<String> predictions = new ArrayList<>();
        try {
            System.out.print(Evaluation.run(Corpus.read(annotated), AttributionExtractors.load(), predictions::add)
                    .table());
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new CommandFailedException("can't read " + e.getMessage(), e);
        }
        if (out != null) {
            Files.write(out, predictions);
        }
        return 0;
    }
}
