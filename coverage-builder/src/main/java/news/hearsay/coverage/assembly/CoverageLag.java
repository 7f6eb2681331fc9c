package news.hearsay.coverage.assembly;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import news.hearsay.platform.lag.LiveLag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The time from the reception of live articles to their coverage. An article is measured once, when coverage contains
 * it for the first time. {@link Rebuild} does not measure.
 */
@Component
class CoverageLag {

    private final CoverageStatements statements;
    private final LiveLag lag;

    CoverageLag(MeterRegistry meters, CoverageStatements statements) {
        this.statements = statements;
        lag = new LiveLag(meters, Clock.systemUTC(), "coverage");
    }

    /** When an article was received and published. */
    record Reception(Instant receivedAt, @Nullable Instant publishedAt) {}

    /**
     * Returns the live ones of these articles that the next commit adds to coverage. Call it before they are written.
     */
    List<Reception> added(Collection<String> articles) {
        return statements
                .statement("select_articles_without_coverage")
                .param("articles", CoverageStatements.texts(articles))
                .param("since", lag.earliestReception().atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    OffsetDateTime published = row.getObject("published_at", OffsetDateTime.class);
                    return new Reception(
                            row.getObject("first_received_at", OffsetDateTime.class)
                                    .toInstant(),
                            published == null ? null : published.toInstant());
                })
                .list();
    }

    /** Records that the coverage of these articles has just been committed. */
    void committed(List<Reception> added) {
        added.forEach(article -> lag.record(article.receivedAt(), article.publishedAt()));
    }
}
