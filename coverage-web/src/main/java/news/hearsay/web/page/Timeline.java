package news.hearsay.web.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import news.hearsay.web.read.CoverageRepository;
import news.hearsay.web.read.SourceRepository;
import org.jspecify.annotations.Nullable;

/**
 * Counts over time by series: a table, which the browser also draws as a chart.
 *
 * @param step the length of a bar: day, week or month
 * @param series the names of the columns, the largest total first
 * @param bars in order of time; periods without counts are absent
 */
public record Timeline(String step, List<String> series, List<Bar> bars) {

    private static final int MAX_SERIES = 8;
    private static final int MAX_DAYS_BY_DAY = 92;
    private static final int MAX_DAYS_BY_WEEK = 600;
    private static final String OTHER_ASPECTS = "other aspects";
    private static final String NO_ASPECT = "no particular aspect";

    /** The counts of one period by series, and their total; {@code begin} is its first day. */
    public record Bar(LocalDate begin, String label, List<Long> counts, long total) {}

    private record Count(LocalDate begin, String series, long count) {}

    /** Returns the requested step, or one that fits the length of the range. */
    static String step(CoverageRepository.DateRange days, @Nullable String requested) {
        if (requested != null) {
            return requested;
        }
        LocalDate first = days.first();
        LocalDate last = days.last();
        long length = first == null || last == null ? 0 : ChronoUnit.DAYS.between(first, last);
        return length <= MAX_DAYS_BY_DAY ? "day" : length <= MAX_DAYS_BY_WEEK ? "week" : "month";
    }

    static Timeline of(List<CoverageRepository.PeriodCount> counts, String step) {
        return make(
                counts.stream()
                        .map(count -> new Count(
                                count.begin(), count.aspect() == null ? NO_ASPECT : count.aspect(), count.claims()))
                        .toList(),
                step);
    }

    static Timeline ofMonths(List<SourceRepository.MonthCount> months) {
        return make(
                months.stream()
                        .map(month -> new Count(month.month(), month.does(), month.statements()))
                        .toList(),
                "month");
    }

    private static Timeline make(List<Count> counts, String step) {
        Map<String, Long> totals = new HashMap<>();
        counts.forEach(count -> totals.merge(count.series(), count.count(), Long::sum));
        List<String> ranked = totals.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<String> series = new ArrayList<>(ranked.subList(0, Math.min(MAX_SERIES, ranked.size())));
        if (ranked.size() > series.size()) {
            series.add(OTHER_ASPECTS);
        }
        Map<LocalDate, long[]> bars = new TreeMap<>();
        for (Count count : counts) {
            int at = series.indexOf(count.series());
            bars.computeIfAbsent(count.begin(), _ -> new long[series.size()])[at < 0 ? series.size() - 1 : at] +=
                    count.count();
        }
        return new Timeline(
                step,
                List.copyOf(series),
                bars.entrySet().stream()
                        .map(bar -> bar(bar.getKey(), bar.getValue(), step))
                        .toList());
    }

    private static Bar bar(LocalDate begin, long[] counts, String step) {
        List<Long> all = Arrays.stream(counts).boxed().toList();
        return new Bar(
                begin,
                label(begin, step),
                all,
                all.stream().mapToLong(Long::longValue).sum());
    }

    private static String label(LocalDate begin, String step) {
        return switch (step) {
            case "month" -> begin.format(DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK));
            case "week" ->
                "Week of " + begin.with(DayOfWeek.MONDAY).format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK));
            default -> begin.format(DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK));
        };
    }
}
