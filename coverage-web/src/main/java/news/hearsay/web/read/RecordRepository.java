package news.hearsay.web.read;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What outlets and sources are known for. */
@Component
public final class RecordRepository {

    private static final int FIRST_REPORTS = 20;

    private final SqlQueries database;

    RecordRepository(SqlQueries database) {
        this.database = database;
    }

    /** Returns a page of outlets, the greatest value of the order first. */
    public Listing<OutletRecord> outlets(OutletOrder order, PageRequest page) {
        return list(
                "select_outlet_records", Map.of(), OutletRecord.class, order.sorting(), OutletRecord::outletId, page);
    }

    /** Returns when the records were counted last; empty if they never were. */
    public Optional<Instant> countedAt() {
        return database.query("select_counted_at")
                .query((row, _) ->
                        row.getObject("counted_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** Returns the outlet with this id. */
    public Optional<OutletRecord> outlet(UUID id) {
        return database.query("select_outlet_record")
                .param("id", id)
                .query(RecordRowMapper.of(OutletRecord.class))
                .optional();
    }

    /** Returns the last claims that the outlet published first and others later, at most 20. */
    public List<ClaimThread> firstReports(UUID outlet) {
        return database.query("select_first_reports")
                .param("id", outlet)
                .param("limit", FIRST_REPORTS)
                .query(RecordRowMapper.of(ClaimThread.class))
                .list();
    }

    /**
     * Returns a page of named sources, the greatest value of the order first.
     *
     * @param kind the only kind of source to return; null for all
     */
    public Listing<SourceRecord> sources(@Nullable String kind, SourceOrder order, PageRequest page) {
        Map<String, @Nullable Object> filter = new HashMap<>();
        filter.put("kind", kind);
        return list("select_source_records", filter, SourceRecord.class, order.sorting(), SourceRecord::sourceId, page);
    }

    private <T extends Record> Listing<T> list(
            String query,
            Map<String, @Nullable Object> filter,
            Class<T> kind,
            Sorting<T> sorting,
            Function<T, UUID> id,
            PageRequest page) {
        @Nullable String[] after = Cursor.decode(page.cursor(), sorting.name(), 2);
        JdbcClient.StatementSpec statement =
                database.query(query, Map.of("part", sorting.expression(), "type", sorting.type()));
        List<T> rows = statement
                .params(filter)
                .param("afterKey", after[0])
                .param("afterId", after[1])
                .param("limit", page.limit() + 1)
                .query(RecordRowMapper.of(kind))
                .list();
        return Listing.of(
                kind,
                rows,
                page.limit(),
                row -> new Cursor(
                        sorting.name(),
                        List.of(sorting.key().apply(row), id.apply(row).toString())));
    }
}
