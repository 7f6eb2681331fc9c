package news.hearsay.coverage.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.platform.postgres.SqlStatements;
import news.hearsay.platform.subject.Subject;
import news.hearsay.platform.subject.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The definitions in {@code subject_definition}. Thread-safe. */
@Component
class SubjectDefinitions {

    static final SqlStatements STATEMENTS = new SqlStatements("/sql/subject");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private volatile @Nullable Current last;

    SubjectDefinitions(JdbcClient database) {
        this.database = database;
    }

    /**
     * The definitions that the current transaction sees.
     *
     * @param version a hash of them; empty if there are none
     * @param names the names of all of them, deleted ones included
     * @param subjects those that are not deleted
     */
    record Current(String version, List<String> names, Subjects subjects) {

        /** Returns whether nobody has ever defined a subject. */
        boolean isEmpty() {
            return names.isEmpty();
        }
    }

    /** A row; no subject if it is deleted. */
    private record Row(String name, @Nullable Subject subject) {}

    Current current() {
        String version = database.sql(STATEMENTS.get("select_version"))
                .query(String.class)
                .single();
        Current held = last;
        if (held == null || !held.version().equals(version)) {
            // within one snapshot or not: if a definition is newer than the version, the next call reads again
            held = read(version);
            last = held;
        }
        return held;
    }

    private Current read(String version) {
        List<Row> rows = database.sql(STATEMENTS.get("select_definitions"))
                .query((row, _) -> row(row))
                .list();
        return new Current(
                version,
                rows.stream().map(Row::name).toList(),
                new Subjects(rows.stream()
                        .map(Row::subject)
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toList())));
    }

    private static Row row(ResultSet row) throws SQLException {
        String name = row.getString("name");
        if (row.getBoolean("deleted")) {
            return new Row(name, null);
        }
        return new Row(
                name,
                new Subject(
                        name,
                        texts(row, "context"),
                        texts(row, "phrases"),
                        texts(row, "exclusions"),
                        texts(row, "names"),
                        JSON.readValue(row.getString("aspects"), new TypeReference<List<Subject.Aspect>>() {})));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
