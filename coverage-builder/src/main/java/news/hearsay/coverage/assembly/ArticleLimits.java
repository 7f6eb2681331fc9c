package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Bounds the work of one transaction. The time of a batch grows with its mentions and its texts, so both are limited
 * for each article and for each batch.
 */
@Component
class ArticleLimits {

    private final CoverageStatements statements;
    private final BuilderProperties settings;

    ArticleLimits(CoverageStatements statements, BuilderProperties settings) {
        this.statements = statements;
        this.settings = settings;
    }

    /**
     * A batch within the limits.
     *
     * @param articles the articles to process, in the given order: as many as the limits allow
     * @param refused the articles that exceed a limit by themselves, with the reason
     */
    record Batch(Set<String> articles, Map<String, String> refused) {}

    private record Size(long mentions, long textBytes) {

        Size plus(Size other) {
            return new Size(mentions + other.mentions, textBytes + other.textBytes);
        }
    }

    /** Takes the first of these articles, until the next one would exceed a limit of the batch. */
    Batch batch(Collection<String> articles) {
        Map<String, Size> sizes = sizes(articles);
        Set<String> taken = new LinkedHashSet<>();
        Map<String, String> refused = new LinkedHashMap<>();
        Size total = new Size(0, 0);
        for (String article : articles) {
            Size size = Present.in(sizes, article);
            String reason = reasonToRefuse(size);
            if (!reason.isEmpty()) {
                refused.put(article, reason);
                continue;
            }
            total = total.plus(size);
            if (!taken.isEmpty() && exceedsBatch(total)) {
                break;
            }
            taken.add(article);
        }
        return new Batch(taken, refused);
    }

    private boolean exceedsBatch(Size total) {
        return total.mentions() > settings.maxMentionsPerBatch()
                || total.textBytes() > settings.maxTextPerBatch().toBytes();
    }

    private String reasonToRefuse(Size size) {
        if (size.mentions() > settings.maxMentionsPerArticle()) {
            return "%d mentions exceed hearsay.coverage.builder.max-mentions-per-article=%d"
                    .formatted(size.mentions(), settings.maxMentionsPerArticle());
        }
        if (size.textBytes() > settings.maxTextPerArticle().toBytes()) {
            return "%d bytes of text exceed hearsay.coverage.builder.max-text-per-article=%s"
                    .formatted(size.textBytes(), settings.maxTextPerArticle());
        }
        return "";
    }

    private Map<String, Size> sizes(Collection<String> articles) {
        Map<String, Size> sizes = new HashMap<>();
        statements
                .statement("select_article_sizes")
                .param("articles", CoverageStatements.texts(articles))
                .query((row, _) -> sizes.put(
                        row.getString("article_id"), new Size(row.getLong("mentions"), row.getLong("text_bytes"))))
                .list();
        return sizes;
    }
}
