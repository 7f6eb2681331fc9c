package news.hearsay.web.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.hearsay.platform.postgres.SqlStatements;
import news.hearsay.platform.subject.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The current subjects: the seed, with what people defined and without what they deleted. */
@Component
class SubjectRepository {

    static final SqlStatements STATEMENTS = new SqlStatements("/sql/web");

    private final JdbcClient database;
    private final List<Subject> seed;

    SubjectRepository(JdbcClient database, SeedProperties seed) {
        this.database = database;
        this.seed = seed.subjects();
    }

    /** How far stored claims have been marked by the current definitions. */
    record Progress(boolean complete, long articles, long claims) {}

    /** All subjects, by name. */
    List<CurrentSubject> list() {
        Map<String, CurrentSubject> subjects = new TreeMap<>();
        seed.forEach(subject ->
                subjects.put(subject.name(), new CurrentSubject(subject.name(), true, null, null, body(subject))));
        database.sql(STATEMENTS.get("select_subject_definitions")).query(row -> {
            String name = row.getString("name");
            if (row.getBoolean("deleted")) {
                subjects.remove(name);
            } else {
                subjects.put(name, defined(name, row));
            }
        });
        return List.copyOf(subjects.values());
    }

    Optional<CurrentSubject> find(String name) {
        return list().stream().filter(subject -> subject.name().equals(name)).findFirst();
    }

    Progress progress() {
        return database.sql(STATEMENTS.get("select_subject_progress"))
                .query((row, _) ->
                        new Progress(row.getBoolean("complete"), row.getLong("articles"), row.getLong("claims")))
                .single();
    }

    private static CurrentSubject defined(String name, ResultSet row) throws SQLException {
        return new CurrentSubject(
                name,
                false,
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
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
