package news.hearsay.coverage.subject;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row of {@code subject_progress}: how far stored claims have been marked by the current definitions. */
@Component
class ArchiveProgress {

    private final JdbcClient database;

    ArchiveProgress(JdbcClient database) {
        this.database = database;
    }

    /**
     * The state of the row.
     *
     * @param version of the definitions that are being applied
     * @param after the articles up to this id are done
     */
    record State(String version, String after, boolean complete) {}

    /** Reads and locks the row until the end of the transaction; empty if another builder holds it. */
    Optional<State> lock() {
        return database.sql(SubjectDefinitions.STATEMENTS.get("select_progress"))
                .query((row, _) ->
                        new State(row.getString("version"), row.getString("after_article"), row.getBoolean("complete")))
                .optional();
    }

    /**
     * Starts again with these definitions. Waits until the batch of coverage that is in progress has ended: batches
     * that start later see these definitions, so none writes marks by earlier ones afterwards.
     */
    void start(String version) {
        database.sql(SubjectDefinitions.STATEMENTS.get("select_builder_lock"))
                .query(Boolean.class)
                .single();
        database.sql(SubjectDefinitions.STATEMENTS.get("restart_progress"))
                .param("version", version)
                .update();
    }

    /** The next articles, by id; none if all are done. */
    List<String> articlesAfter(String last, int number) {
        return database.sql(SubjectDefinitions.STATEMENTS.get("select_articles_after"))
                .param("after", last)
                .param("articles", number)
                .query(String.class)
                .list();
    }

    void advance(String after, int articles, long claims) {
        database.sql(SubjectDefinitions.STATEMENTS.get("advance_progress"))
                .param("after", after)
                .param("articles", articles)
                .param("claims", claims)
                .update();
    }

    void complete() {
        database.sql(SubjectDefinitions.STATEMENTS.get("complete_progress")).update();
    }
}
