package news.hearsay.archive.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import news.hearsay.archive.session.TestSession;

/** The rows of a result, read by Spark, as sorted lines of JSON. */
record ExtractedRows(Path folder) {

    List<String> of(String dataSet) {
        Path files = folder.resolve(dataSet);
        return Files.exists(files)
                ? TestSession.get().read().parquet(files.toString()).toJSON().collectAsList().stream()
                        .sorted()
                        .toList()
                : List.of();
    }

    /** The rows of all findings and articles. */
    List<List<String>> all() {
        return Stream.of("articles", "claims", "attributions", "extractions")
                .map(this::of)
                .toList();
    }
}
