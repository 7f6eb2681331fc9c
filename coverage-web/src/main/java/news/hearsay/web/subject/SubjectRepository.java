package news.hearsay.web.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.hearsay.events.SubjectDefinition;
import news.hearsay.platform.postgres.SqlStatements;
import news.hearsay.platform.subject.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The current subjects: the seed, with what people defined and without what they deleted. */
@Component
class SubjectRepository {

    static final SqlStatements STATEMENTS = new SqlStatements("/sql/web");

    private final JdbcClient database;
    private final PublishedSubjects published;
    private final List<Subject> seed;

    SubjectRepository(JdbcClient database, PublishedSubjects published, SeedProperties seed) {
        this.database = database;
        this.published = published;
        this.seed = seed.subjects();
    }

    /** How far stored claims have been marked by the current definitions. */
    record Progress(boolean complete, long articles, long claims) {}

    /**
     * What a person last did with a subject.
     *
     * @param changedBy who did it
     * @param stored whether the store has written it
     * @param subject null if the subject was deleted
     */
    record Change(
            Instant changedAt,
            String changedBy,
            boolean stored,
            @Nullable CurrentSubject subject) {}

    /** All subjects, by name. */
    List<CurrentSubject> list() {
        Map<String, CurrentSubject> subjects = new TreeMap<>();
        seed.forEach(subject ->
                subjects.put(subject.name(), new CurrentSubject(subject.name(), true, null, null, body(subject))));
        changes().forEach((name, change) -> {
            if (change.subject() == null) {
                subjects.remove(name);
            } else {
                subjects.put(name, change.subject());
            }
        });
        return List.copyOf(subjects.values());
    }

    Optional<CurrentSubject> find(String name) {
        return list().stream().filter(subject -> subject.name().equals(name)).findFirst();
    }

    /** What a person last did with the subject of this name; empty if nobody changed it. */
    Optional<Change> lastChange(String name) {
        return Optional.ofNullable(changes().get(name));
    }

    /** Whether subjects.yml has a subject of this name. */
    boolean isInSeed(String name) {
        return seed.stream().anyMatch(subject -> subject.name().equals(name));
    }

    Progress progress() {
        return database.sql(STATEMENTS.get("select_subject_progress"))
                .query((row, _) ->
                        new Progress(row.getBoolean("complete"), row.getLong("articles"), row.getLong("claims")))
                .single();
    }

    private Map<String, Change> changes() {
        Map<String, Change> changes = new HashMap<>();
        database.sql(STATEMENTS.get("select_subject_definitions")).query(row -> {
            String name = row.getString("name");
            Instant changedAt =
                    row.getObject("changed_at", OffsetDateTime.class).toInstant();
            changes.put(
                    name,
                    new Change(
                            changedAt,
                            row.getString("changed_by"),
                            true,
                            row.getBoolean("deleted") ? null : defined(name, changedAt, row)));
        });
        for (SubjectDefinition definition : published.recent()) {
            Change held = changes.get(definition.name());
            if (held == null || held.changedAt().isBefore(definition.changedAt())) {
                changes.put(
                        definition.name(),
                        new Change(
                                definition.changedAt(),
                                definition.changedBy(),
                                false,
                                definition.deleted() ? null : CurrentSubject.of(definition)));
            }
        }
        return changes;
    }

    private static CurrentSubject defined(String name, Instant changedAt, ResultSet row) throws SQLException {
        return new CurrentSubject(
                name,
                false,
                changedAt,
                row.getString("changed_by"),
                new SubjectBody(
                        texts(row, "context"),
                        texts(row, "phrases"),
                        texts(row, "exclusions"),
                        texts(row, "names"),
                        JsonMapper.shared()
                                .readValue(
                                        row.getString("aspects"), new TypeReference<List<SubjectBody.Aspect>>() {})));
    }

    private static SubjectBody body(Subject subject) {
        return new SubjectBody(
                subject.context(),
                subject.phrases(),
                subject.exclusions(),
                subject.names(),
                subject.aspects().stream()
                        .map(aspect -> new SubjectBody.Aspect(aspect.name(), List.copyOf(aspect.phrases())))
                        .toList());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
