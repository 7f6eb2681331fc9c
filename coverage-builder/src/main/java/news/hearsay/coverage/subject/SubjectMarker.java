package news.hearsay.coverage.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import news.hearsay.events.SubjectMatch;
import news.hearsay.platform.subject.Subjects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Marks the stored claims of articles with the subjects that people have defined. Rows of other subjects, which the
 * store writes, are left unchanged. Runs within a transaction.
 */
@Component
public class SubjectMarker {

    /** A text may have 2 MiB. */
    private static final int REVISIONS_PER_FETCH = 20;

    private final SubjectDefinitions definitions;
    private final JdbcClient database;
    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    SubjectMarker(SubjectDefinitions definitions, JdbcClient database) {
        this.definitions = definitions;
        this.database = database;
    }

    /** A revision of an article, which its claims have in common. */
    private record Revision(String articleId, String revision) {}

    /** A stored claim. The sentence is a range of code points of the revision's text, from 0, end exclusive. */
    private record StoredClaim(
            Revision revision, String id, List<Integer> version, String text, int sentenceStart, int sentenceEnd) {}

    /** A row of {@code claim_subject}. */
    private record Mark(String claimId, List<Integer> extractorVersion, String subject, Set<String> aspects) {}

    /**
     * What was marked.
     *
     * @param claims the number of claims that were compared with the definitions
     * @param changed the articles of which a claim's subjects changed; triggers have made them due for coverage
     */
    record Result(long claims, Set<String> changed) {}

    /**
     * Marks the claims of these articles by the current definitions, in the transaction that builds their coverage.
     *
     * @return the articles of which a claim's subjects changed. They do not become due for coverage by this change
     */
    public Set<String> markBeforeCoverage(Collection<String> articles) {
        SubjectDefinitions.Current current = definitions.current();
        if (current.isEmpty() || articles.isEmpty()) {
            return Set.of();
        }
        Set<String> changed = mark(current, articles).changed();
        if (!changed.isEmpty()) {
            database.sql(SubjectDefinitions.STATEMENTS.get("delete_own_tickets"))
                    .param("articles", changed.toArray(String[]::new))
                    .update();
        }
        return changed;
    }

    /** Marks the claims of these articles by the given definitions. */
    Result mark(SubjectDefinitions.Current current, Collection<String> articles) {
        String[] ids = articles.toArray(String[]::new);
        List<StoredClaim> claims = database.sql(SubjectDefinitions.STATEMENTS.get("select_claims"))
                .param("articles", ids)
                .query((row, _) -> claim(row))
                .list();
        List<Mark> marks = current.subjects().isEmpty() ? List.of() : marks(current.subjects(), claims, ids);
        Set<String> changed = new TreeSet<>(database.sql(SubjectDefinitions.STATEMENTS.get("replace_marks"))
                .param("rows", json.writeValueAsString(marks))
                .param("articles", ids)
                .param("names", current.names().toArray(String[]::new))
                .query(String.class)
                .list());
        return new Result(claims.size(), changed);
    }

    private List<Mark> marks(Subjects subjects, List<StoredClaim> claims, String[] articles) {
        Map<Revision, List<StoredClaim>> byRevision = new HashMap<>();
        claims.forEach(claim -> byRevision
                .computeIfAbsent(claim.revision(), _ -> new ArrayList<>())
                .add(claim));
        List<Mark> marks = new ArrayList<>();
        try (Stream<List<Mark>> found = database
                .sql(SubjectDefinitions.STATEMENTS.get("select_revisions"))
                .param("articles", articles)
                .withFetchSize(REVISIONS_PER_FETCH)
                .query((row, _) -> {
                    Revision revision = new Revision(row.getString("article_id"), row.getString("revision"));
                    return marks(
                            subjects,
                            row.getString("title"),
                            row.getString("text"),
                            byRevision.getOrDefault(revision, List.of()));
                })
                .stream()) {
            found.forEach(marks::addAll);
        }
        return marks;
    }

    private static List<Mark> marks(Subjects subjects, String title, String text, List<StoredClaim> claims) {
        Subjects.InArticle article = subjects.in(title, text);
        if (claims.isEmpty() || article.isEmpty()) {
            return List.of();
        }
        int[] codePoints = text.codePoints().toArray();
        List<Mark> marks = new ArrayList<>();
        for (StoredClaim claim : claims) {
            int start = Math.min(claim.sentenceStart(), codePoints.length);
            int end = Math.clamp(claim.sentenceEnd(), start, codePoints.length);
            String sentence = new String(codePoints, start, end - start);
            for (SubjectMatch match : article.touchedBy(claim.text(), sentence)) {
                marks.add(new Mark(claim.id(), claim.version(), match.subject(), new TreeSet<>(match.aspects())));
            }
        }
        return marks;
    }

    private static StoredClaim claim(ResultSet row) throws SQLException {
        return new StoredClaim(
                new Revision(row.getString("article_id"), row.getString("revision")),
                row.getString("id"),
                List.of((Integer[]) row.getArray("extractor_version").getArray()),
                row.getString("text"),
                row.getInt("sentence_start"),
                row.getInt("sentence_end"));
    }
}
