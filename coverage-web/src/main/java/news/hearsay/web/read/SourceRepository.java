package news.hearsay.web.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sources and the statements that outlets attribute to them. */
@Component
public final class SourceRepository {

    private static final String ORDER = "statements";

    private final SqlQueries database;
    private final QueryParameters parameters;

    /**
     * The statements of a source in one month.
     *
     * @param month its first day
     * @param does the stance, or several similar stances in words
     */
    public record MonthCount(LocalDate month, String does, long statements) {}

    SourceRepository(SqlQueries database, QueryParameters parameters) {
        this.database = database;
        this.parameters = parameters;
    }

    /** Returns the source with this id. */
    public Optional<SourceProfile> find(UUID id) {
        return database.query("select_source")
                .param("id", id)
                .query(RecordRowMapper.of(SourceProfile.class))
                .optional();
    }

    /** Returns a page of the source's statements, the latest first. */
    public Listing<ThreadMention> statements(UUID id, Filter filter, PageRequest page) {
        @Nullable String[] after = Cursor.decode(page.cursor(), ORDER, 2);
        Map<String, @Nullable Object> values = parameters.of(filter, page);
        values.put("id", id);
        values.put("afterKey", after[0]);
        values.put("afterId", after[1]);
        List<ThreadMention> rows = database.query("select_source_mentions")
                .params(values)
                .query(RecordRowMapper.of(ThreadMention.class))
                .list();
        return Listing.of(
                ThreadMention.class,
                rows,
                page.limit(),
                row -> new Cursor(ORDER, List.of(row.saidAt().toString(), row.id())));
    }

    /** Returns the source's statements by month and stance, the earliest month first. */
    public List<MonthCount> months(UUID id) {
        return database.query("count_statements_by_month")
                .param("id", id)
                .query(RecordRowMapper.of(MonthCount.class))
                .list();
    }

    /** Returns the source's position changes, the latest first, at most 50. */
    public List<PositionChange> changes(UUID id) {
        return database.query("select_source_changes")
                .param("id", id)
                .query(RecordRowMapper.of(PositionChange.class))
                .list();
    }
}
