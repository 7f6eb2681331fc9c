package news.hearsay.web.subject;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.events.SubjectDefinition;
import news.hearsay.events.SubjectMatch;
import news.hearsay.platform.subject.Subject;
import news.hearsay.platform.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Counts what a definition would mark, by the code that marks. It reads articles until it has read all, or until its
 * time is over: the counts are then those of a random sample.
 */
@Component
class SubjectPreview {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(4);
    private static final int ARTICLES_PER_QUERY = 100;
    private static final int MAX_EXAMPLES = 10;

    private final JdbcClient database;

    SubjectPreview(JdbcClient database) {
        this.database = database;
    }

    /**
     * What a definition would mark.
     *
     * @param exact whether all articles were read; if not, the counts are those of a random sample
     * @param articlesRead the number of articles that were read
     * @param articles the number of them with a claim that matches
     * @param claims the number of claims that match
     * @param aspects the same for each aspect
     * @param examples at most ten claims that match
     */
    record Result(
            boolean exact,
            long articlesRead,
            long articles,
            long claims,
            List<AspectCount> aspects,
            List<Example> examples) {}

    /** The number of articles and claims that match an aspect. */
    record AspectCount(String aspect, long articles, long claims) {}

    /** A claim that matches. */
    record Example(String articleId, String outlet, String title, String claim, List<String> aspects) {}

    private record StoredClaim(String id, String text, int start, int end) {}

    private record StoredArticle(
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
        Counts counts = new Counts(definition);
        String after = "";
        while (true) {
            List<StoredArticle> articles = articlesAfter(after);
            articles.forEach(counts::add);
            if (articles.size() < ARTICLES_PER_QUERY) {
                return counts.result(true);
            }
            if (System.nanoTime() > deadline) {
                return counts.result(false);
            }
            after = articles.getLast().id();
        }
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

    /** The counts so far. Not thread-safe. */
    private static final class Counts {

        private final Subjects subjects;
        private final Map<String, long[]> aspects = new LinkedHashMap<>();
        private final List<Example> examples = new ArrayList<>();
        private long read;
        private long articles;
        private long claims;

        private Counts(SubjectDefinition definition) {
            subjects = new Subjects(List.of(Subject.of(definition)));
            definition.aspects().forEach(aspect -> aspects.put(aspect.name(), new long[2]));
        }

        private void add(StoredArticle article) {
            read++;
            Subjects.InArticle matching = subjects.in(article.title(), article.text());
            if (matching.isEmpty() || article.claims() == null) {
                return;
            }
            int[] codePoints = article.text().codePoints().toArray();
            long before = claims;
            List<String> named = new ArrayList<>();
            for (StoredClaim claim :
                    JsonMapper.shared().readValue(article.claims(), new TypeReference<List<StoredClaim>>() {})) {
                int start = Math.min(claim.start(), codePoints.length);
                int end = Math.clamp(claim.end(), start, codePoints.length);
                String sentence = new String(codePoints, start, end - start);
                for (SubjectMatch match : matching.touchedBy(claim.text(), sentence)) {
                    add(article, claim, match);
                    named.addAll(match.aspects());
                }
            }
            articles += claims > before ? 1 : 0;
            named.stream().distinct().forEach(aspect -> count(aspect)[0]++);
        }

        private void add(StoredArticle article, StoredClaim claim, SubjectMatch match) {
            claims++;
            match.aspects().forEach(aspect -> count(aspect)[1]++);
            if (examples.size() < MAX_EXAMPLES) {
                examples.add(
                        new Example(article.id(), article.outlet(), article.title(), claim.text(), match.aspects()));
            }
        }

        private long[] count(String aspect) {
            return aspects.computeIfAbsent(aspect, _ -> new long[2]);
        }

        private Result result(boolean exact) {
            List<AspectCount> counts = aspects.entrySet().stream()
                    .map(aspect -> new AspectCount(aspect.getKey(), aspect.getValue()[0], aspect.getValue()[1]))
                    .toList();
            return new Result(exact, read, articles, claims, counts, List.copyOf(examples));
        }
    }
}
