package news.hearsay.web.subject;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers of articles and claims that the coverage has of each subject and aspect. */
@Component
class SubjectCounts {

    private final JdbcClient database;

    SubjectCounts(JdbcClient database) {
        this.database = database;
    }

    /** The number of articles with a claim, and of claims. */
    record Count(long articles, long claims) {

        private static final Count NONE = new Count(0, 0);
    }

    /** The counts of all subjects. */
    record Counts(Map<List<String>, Count> byAspect) {

        public Count of(String subject) {
            return of(subject, null);
        }

        /** @param aspect null for the subject as a whole */
        public Count of(String subject, @Nullable String aspect) {
            return byAspect.getOrDefault(key(subject, aspect), Count.NONE);
        }
    }

    Counts read() {
        Map<List<String>, Count> counts = new HashMap<>();
        database.sql(SubjectRepository.STATEMENTS.get("count_subjects")).query(row -> {
            counts.put(
                    key(row.getString("subject"), row.getString("aspect")),
                    new Count(row.getLong("articles"), row.getLong("claims")));
        });
        return new Counts(counts);
    }

    private static List<String> key(String subject, @Nullable String aspect) {
        return aspect == null ? List.of(subject) : List.of(subject, aspect);
    }
}
