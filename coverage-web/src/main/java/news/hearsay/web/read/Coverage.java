package news.hearsay.web.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How much was brought, by day. */
@Component
public final class Coverage {

    private final Database database;

    /** By what rows are counted. */
    public enum By {
        ASPECT("aspect, outlet, articles, claims, sources from coverage_daily_by_aspect"),
        SUBJECT(
                "aspect, outlet, articles, claims, sources from (select *, null::text as aspect from coverage_daily) as counted");

        private final String part;

        By(String part) {
            this.part = part;
        }
    }

    /**
     * How many claims on an aspect begin in a stretch of time. The aspect is null for claims that touch only the
     * subject.
     */
    public record Count(LocalDate begin, @Nullable String aspect, long claims, long articles) {}

    /** The first and last day of what was asked for; null where there is nothing. */
    public record Days(@Nullable LocalDate first, @Nullable LocalDate last) {}

    /** A subject and one of its aspects. */
    public record Topic(String subject, @Nullable String aspect) {}

    /** All that there is. */
    public record Totals(long threads, long articles, long outlets) {}

    Coverage(Database database) {
        this.database = database;
    }

    /** A page of days, the last first. */
    public Listing<CoverageRow> list(Filter filter, By by) {
        String order = "coverage-" + by.name();
        @Nullable String[] after = Cursor.decode(filter.cursor(), order, 4);
        Map<String, @Nullable Object> values = asked(filter);
        values.put("afterDay", after[0]);
        values.put("afterSubject", after[1]);
        values.put("afterAspect", after[2]);
        values.put("afterOutlet", after[3]);
        values.put("limit", filter.limitOrDefault() + 1);
        List<CoverageRow> rows = database.query("coverage", Map.of("part", by.part))
                .params(values)
                .query(CoverageRow::of)
                .list();
        return Listing.of(
                CoverageRow.class,
                rows,
                filter.limitOrDefault(),
                row -> new Cursor(
                        order,
                        List.of(
                                row.day().toString(),
                                Objects.requireNonNullElse(row.subject(), ""),
                                Objects.requireNonNullElse(row.aspect(), ""),
                                row.outlet())));
    }

    /** From when to when there is something. */
    public Days days(Filter filter) {
        return database.query("coverage_span")
                .params(asked(filter))
                .query((row, _) ->
                        new Days(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)))
                .single();
    }

    /** Claims by aspect and stretch of time, in order; stretches without any are left out. */
    public List<Count> timeline(Filter filter, String step) {
        return database.query("timeline")
                .params(asked(filter))
                .param("step", step)
                .query(Coverage::count)
                .list();
    }

    /** Subjects and aspects that were met, in order; at most 500. */
    public List<Topic> topics() {
        return database.query("subjects")
                .query((row, _) -> new Topic(row.getString("subject"), row.getString("aspect")))
                .list();
    }

    /** Outlets that were met, in order; at most 500. */
    public List<String> outlets() {
        return database.query("outlets").query(String.class).list();
    }

    /** How much there is in all. */
    public Totals totals() {
        return database.query("totals")
                .query((row, _) -> new Totals(row.getLong("threads"), row.getLong("articles"), row.getLong("outlets")))
                .single();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(
                row.getObject("begin", LocalDate.class),
                row.getString("aspect"),
                row.getLong("claims"),
                row.getLong("articles"));
    }

    private static Map<String, @Nullable Object> asked(Filter filter) {
        filter.requireSpan();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("subject", filter.subject());
        values.put("aspect", filter.aspect());
        values.put("outlet", filter.outlet());
        values.put("from", filter.fromDay());
        values.put("until", filter.untilDay());
        return values;
    }
}
