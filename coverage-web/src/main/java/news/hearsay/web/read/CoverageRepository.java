package news.hearsay.web.read;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts of articles and claims by day, as the coverage builder last wrote them. As in all lists of threads, an article
 * that the builder has not processed yet is missing.
 */
@Component
public final class CoverageRepository {

    private final SqlQueries database;
    private final KnownNames names;

    /** The level at which rows are counted. */
    public enum Grouping {
        ASPECT,
        SUBJECT
    }

    /**
     * The claims on an aspect in a day, week or month.
     *
     * @param begin the first day of the period
     * @param aspect null for claims that touch only the subject
     */
    public record PeriodCount(LocalDate begin, @Nullable String aspect, long claims, long articles) {}

    /** The first and last day that have rows; both null if none has. */
    public record DateRange(
            @Nullable LocalDate first, @Nullable LocalDate last) {}

    /** A subject, and one of its aspects or null. */
    public record Topic(String subject, @Nullable String aspect) {}

    /**
     * Totals over everything stored.
     *
     * @param unread the articles that were not read because they are not in English
     */
    public record Totals(long threads, long articles, long outlets, long unread) {}

    /** How many claims touch no configured subject, and how many articles have one. */
    public record WithoutSubject(long claims, long articles) {}

    CoverageRepository(SqlQueries database, KnownNames names) {
        this.database = database;
        this.names = names;
    }

    /** Returns a page of days, the latest first. */
    public Listing<DailyCoverage> list(Filter filter, Grouping by, PageRequest page) {
        String order = "coverage-" + by.name();
        @Nullable String[] after = Cursor.decode(page.cursor(), order, 4);
        Map<String, @Nullable Object> values = parameters(filter);
        values.put("afterDay", after[0]);
        values.put("afterSubject", after[1]);
        values.put("afterAspect", after[2]);
        values.put("afterOutlet", after[3]);
        values.put("byAspect", by == Grouping.ASPECT);
        values.put("limit", page.limit() + 1);
        List<DailyCoverage> rows = database.query("select_coverage")
                .params(values)
                .query(RecordRowMapper.of(DailyCoverage.class))
                .list();
        return Listing.of(
                DailyCoverage.class,
                rows,
                page.limit(),
                row -> new Cursor(
                        order,
                        List.of(
                                row.day().toString(),
                                Objects.requireNonNullElse(row.subject(), ""),
                                Objects.requireNonNullElse(row.aspect(), ""),
                                row.outlet())));
    }

    /** Returns the first and last day with rows. */
    public DateRange dates(Filter filter) {
        return database.query("select_coverage_dates")
                .params(parameters(filter))
                .query(RecordRowMapper.of(DateRange.class))
                .single();
    }

    /**
     * Returns claims by period and aspect, in order; periods without claims are absent.
     *
     * @param step day, week or month
     */
    public List<PeriodCount> timeline(Filter filter, String step) {
        return database.query("count_claims_by_period")
                .params(parameters(filter))
                .param("step", step)
                .query(RecordRowMapper.of(PeriodCount.class))
                .list();
    }

    /** Counts the claims that coverage by aspect omits, with the filter's outlet and range. */
    public WithoutSubject withoutSubject(Filter filter) {
        Map<String, @Nullable Object> values = parameters(filter);
        values.keySet().removeAll(List.of("subject", "aspect"));
        return database.query("count_claims_without_subject")
                .params(values)
                .query(RecordRowMapper.of(WithoutSubject.class))
                .single();
    }

    /** Returns the subjects and aspects that have claims, in order, at most 500. */
    public List<Topic> topics() {
        return database.query("select_subjects")
                .query(RecordRowMapper.of(Topic.class))
                .list();
    }

    /** Returns the names of outlets that have claims, in order, at most 500. */
    public List<String> outlets() {
        return names.namesOfOutlets();
    }

    /** Returns the totals. */
    public Totals totals() {
        return database.query("count_totals")
                .query(RecordRowMapper.of(Totals.class))
                .single();
    }

    private Map<String, @Nullable Object> parameters(Filter filter) {
        filter.requireRange();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("subject", filter.subject());
        values.put("aspect", filter.aspect());
        values.put("outlet", names.postedNames(filter.outlet()));
        values.put("from", filter.fromDay());
        values.put("until", filter.untilDay());
        return values;
    }
}
