package news.hearsay.web.subject;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import news.hearsay.events.SubjectDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what a definition would mark, by the code that marks. It reads articles until it has read all, or until its
 * time is over: the counts are then those of a random sample.
 */
@Component
class SubjectPreview {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(4);
    private static final int ARTICLES_PER_QUERY = 100;

    private final JdbcClient database;

    SubjectPreview(JdbcClient database) {
        this.database = database;
    }

    /**
     * What a definition would mark.
     *
     * @param exact whether all articles were read; if not, the counts are those of a random sample
     * @param articlesRead the number of articles that were read
     * @param articlesInAll the number of articles in the archive
     * @param articles the number of them with a claim that matches
     * @param claims the number of claims that match
     * @param aspects the same for each aspect
     * @param examples at most ten claims that match
     * @param suggestions phrases that are frequent in these claims and rare in others
     */
    record Result(
            boolean exact,
            long articlesRead,
            long articlesInAll,
            long articles,
            long claims,
            List<AspectCount> aspects,
            List<Example> examples,
            List<PhraseSuggestions.Suggestion> suggestions) {

        /** Returns what a count of the sample suggests for the archive, to two significant digits. */
        public long estimate(long count) {
            return articlesRead == 0
                    ? 0
                    : BigDecimal.valueOf(count)
                            .multiply(BigDecimal.valueOf(articlesInAll))
                            .divide(BigDecimal.valueOf(articlesRead), new MathContext(2, RoundingMode.HALF_UP))
                            .longValue();
        }
    }

    /** The number of articles and claims that match an aspect. */
    record AspectCount(String aspect, long articles, long claims) {}

    /** A claim that matches. */
    record Example(String articleId, String outlet, String title, String claim, List<String> aspects) {}

    /** A claim. Its sentence is a range of code points of the text, from 0, end exclusive. */
    record StoredClaim(String id, String text, int start, int end) {}

    /**
     * The current revision of an article.
     *
     * @param claims the claims as JSON; null if there are none
     */
    record StoredArticle(
            String id,
            String outlet,
            String title,
            String text,
            @Nullable String claims) {}

    Result of(SubjectDefinition definition) {
        return of(definition, System.nanoTime() + TIME_LIMIT.toNanos());
    }

    /** @param deadline when to stop, as {@link System#nanoTime()} */
    Result of(SubjectDefinition definition, long deadline) {
        PreviewCounts counts = new PreviewCounts(definition);
        String after = "";
        while (true) {
            List<StoredArticle> articles = articlesAfter(after);
            articles.forEach(counts::add);
            if (articles.size() < ARTICLES_PER_QUERY) {
                return counts.result();
            }
            if (System.nanoTime() > deadline) {
                return counts.result(articlesInAll());
            }
            after = articles.getLast().id();
        }
    }

    private long articlesInAll() {
        return database.sql(SubjectRepository.STATEMENTS.get("count_articles"))
                .query(Long.class)
                .single();
    }

    private List<StoredArticle> articlesAfter(String after) {
        return database.sql(SubjectRepository.STATEMENTS.get("select_articles_to_preview"))
                .param("after", after)
                .param("articles", ARTICLES_PER_QUERY)
                .query((row, _) -> new StoredArticle(
                        row.getString("article_id"),
                        row.getString("outlet"),
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("claims")))
                .list();
    }
}
