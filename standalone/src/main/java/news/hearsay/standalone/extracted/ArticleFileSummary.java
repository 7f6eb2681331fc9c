package news.hearsay.standalone.extracted;

import com.jerolba.carpet.io.FileSystemInputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.parquet.column.statistics.LongStatistics;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.jspecify.annotations.Nullable;

/**
 * What the metadata of a file of articles states.
 *
 * @param articles number of rows
 * @param latestReception the latest {@code received_at}; null if the file has no rows or no statistics
 */
record ArticleFileSummary(long articles, @Nullable Instant latestReception) {

    static final ArticleFileSummary NONE = new ArticleFileSummary(0, null);

    /** Reads the metadata. A file that is missing or cannot be read counts as empty; the load reports it. */
    static ArticleFileSummary of(Path file) {
        if (!Files.exists(file)) {
            return NONE;
        }
        try (ParquetFileReader reader = ParquetFileReader.open(new FileSystemInputFile(file.toFile()))) {
            return new ArticleFileSummary(
                    reader.getRecordCount(),
                    reader.getFooter().getBlocks().stream()
                            .flatMap(ArticleFileSummary::receptions)
                            .max(Comparator.naturalOrder())
                            .orElse(null));
        } catch (IOException | RuntimeException _) {
            return NONE;
        }
    }

    ArticleFileSummary plus(ArticleFileSummary other) {
        return new ArticleFileSummary(
                articles + other.articles,
                Stream.of(latestReception, other.latestReception)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null));
    }

    private static Stream<Instant> receptions(BlockMetaData rows) {
        return rows.getColumns().stream()
                .filter(column -> column.getPath().toDotString().equals("received_at"))
                .map(ColumnChunkMetaData::getStatistics)
                .filter(LongStatistics.class::isInstance)
                .map(LongStatistics.class::cast)
                .filter(LongStatistics::hasNonNullValue)
                .map(statistics -> Instant.EPOCH.plus(statistics.getMax(), ChronoUnit.MICROS));
    }
}
