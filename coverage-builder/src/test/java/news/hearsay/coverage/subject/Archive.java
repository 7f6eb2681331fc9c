package news.hearsay.coverage.subject;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Marks stored claims batch by batch, for tests. A new instance is like a builder after a restart. */
public final class Archive {

    private final ArchiveMarker marker;

    public Archive(JdbcClient sql, PlatformTransactionManager transactions, DataSource database, int articlesPerBatch) {
        SubjectDefinitions definitions = new SubjectDefinitions(sql);
        marker = new ArchiveMarker(
                definitions,
                new SubjectMarker(definitions, sql),
                new ArchiveProgress(sql),
                new SubjectProperties(
                        true, articlesPerBatch, 1, Duration.ofSeconds(1), Duration.ofMillis(1), Duration.ofMillis(9)),
                transactions,
                database,
                _ -> {});
    }

    /** Marks the next batch. Returns whether there may be more. */
    public boolean markNext() {
        return marker.markNext();
    }

    /** Marks all that is left. */
    public void markAll() {
        while (marker.markNext()) {
            // until all are marked
        }
    }
}
