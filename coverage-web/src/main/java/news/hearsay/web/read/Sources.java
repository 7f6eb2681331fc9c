package news.hearsay.web.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who speaks, and what each is reported to have said. */
@Component
public final class Sources {

    private final Database database;
    private final Asked asked;

    /** How often a source did this to a claim in a month; {@code month} is its first day. */
    public record Month(LocalDate month, String does, long statements) {}

    Sources(Database database, Asked asked) {
        this.database = database;
        this.asked = asked;
    }

    /** The source of this id. */
    public Optional<SourceRow> find(UUID id) {
        return database.query("source").param("id", id).query(SourceRow::of).optional();
    }

    /** A page of what it said, the last first. */
    public Listing<MentionRow> statements(UUID id, Filter filter) {
        @Nullable String[] after = Cursor.decode(filter.cursor(), "statements", 2);
        Map<String, @Nullable Object> values = asked.of(filter);
        values.put("id", id);
        values.put("afterKey", after[0]);
        values.put("afterId", after[1]);
        List<MentionRow> rows = database.query("source_mentions")
                .params(values)
                .query(MentionRow::of)
                .list();
        return Listing.of(
                MentionRow.class,
                rows,
                filter.limitOrDefault(),
                row -> new Cursor("statements", List.of(row.saidAt().toString(), row.id())));
    }

    /** What it did to claims, by month, the first month first. */
    public List<Month> months(UUID id) {
        return database.query("source_months")
                .param("id", id)
                .query((row, _) -> new Month(
                        row.getObject("month", LocalDate.class), row.getString("does"), row.getLong("statements")))
                .list();
    }

    /** When it changed position; at most 50, the last first. */
    public List<ChangeRow> changes(UUID id) {
        return database.query("source_changes")
                .param("id", id)
                .query(ChangeRow::of)
                .list();
    }
}
