package news.hearsay.coverage.assembly;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import news.hearsay.coverage.report.ReportText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Stores and looks up the bands of articles. A band that more articles have than the limit finds those with the least
 * ids.
 */
@Component
class CarrierBands {

    private final CoverageStatements statements;
    private final int limit;

    CarrierBands(CoverageStatements statements, ObjectProvider<CandidateLimits> limits) {
        this.statements = statements;
        limit = limits.getIfAvailable(() -> CandidateLimits.STANDARD).articlesOfABand();
    }

    /**
     * The articles that bands find.
     *
     * @param byBand in the order of their ids, by the band
     * @param limit how many articles a band finds at most
     */
    record Found(Map<Long, Set<String>> byBand, int limit) {

        Set<String> of(long band) {
            return byBand.getOrDefault(band, Set.of());
        }

        /** Whether a band finds as many articles as it may, so that it may have more. */
        boolean isFull(long band) {
            return of(band).size() >= limit;
        }
    }

    /**
     * Articles that bands find or do not find because a batch has added or removed others.
     *
     * @param evicted those that a band does not find any more, by band
     * @param promoted those that a band did not find before
     */
    record Moves(Map<Long, Set<String>> evicted, Set<String> promoted) {}

    private record BandsRow(String articleId, long[] bands) {}

    private record MovedRow(long band, List<String> added, List<String> removed) {}

    /** Stores the bands of texts, by article id. */
    void insert(Map<String, ReportText> texts) {
        write("insert_carrier_bands", texts);
    }

    /** Deletes the bands of texts, by article id. */
    void delete(Map<String, ReportText> texts) {
        if (!texts.isEmpty()) {
            write("delete_carrier_bands", texts);
        }
    }

    private void write(String file, Map<String, ReportText> texts) {
        List<BandsRow> rows = new ArrayList<>();
        texts.forEach((article, text) -> rows.add(new BandsRow(article, bands(text))));
        statements.with(file, rows).update();
    }

    static long[] bands(ReportText text) {
        return text.fingerprint().bands();
    }

    /** The articles that the bands of these texts find. */
    Found find(Collection<ReportText> texts) {
        return find(texts.stream().flatMapToLong(text -> Arrays.stream(bands(text))));
    }

    /** The articles that these bands find. */
    Found find(LongStream bands) {
        Map<Long, Set<String>> found = new HashMap<>();
        statements
                .statement("select_carriers_with_bands")
                .param(
                        "bands",
                        // neighbours in the index are on one page
                        bands.sorted().distinct().mapToObj(Long::toString).toArray(String[]::new))
                .param("maximum", limit)
                .query((row, _) -> found.put(row.getLong("band"), new LinkedHashSet<>(Arrays.asList((String[])
                        row.getArray("articles").getArray()))))
                .list();
        return new Found(found, limit);
    }

    /** The articles of full bands that they do not find. */
    Map<Long, Set<String>> after(Found found, Collection<Long> bands) {
        Map<Long, Set<String>> after = new HashMap<>();
        if (!bands.isEmpty()) {
            statements
                    .statement("select_carriers_with_bands_after")
                    .param(
                            "bands",
                            bands.stream().map(band -> Long.toString(band)).toArray(String[]::new))
                    .param(
                            "last",
                            bands.stream()
                                    .map(band -> List.copyOf(found.of(band)).getLast())
                                    .toArray(String[]::new))
                    .query((row, _) -> after.computeIfAbsent(row.getLong("band"), _ -> new HashSet<>())
                            .add(row.getString("article_id")))
                    .list();
        }
        return after;
    }

    /**
     * The articles that bands find or do not find any more.
     *
     * @param found the articles that the bands of the added texts find now
     * @param added the texts of articles that the batch has added, by article id
     * @param removed the texts that it has removed
     */
    Moves moves(Found found, Map<String, ReportText> added, Map<String, ReportText> removed) {
        Map<Long, List<String>> removedFrom = byBand(removed, _ -> true);
        Set<Long> touched = new HashSet<>(removedFrom.keySet());
        Map<Long, List<String>> addedTo = byBand(added, band -> found.isFull(band) || removedFrom.containsKey(band));
        touched.addAll(addedTo.keySet());
        Moves moves = new Moves(new HashMap<>(), new HashSet<>());
        if (!touched.isEmpty()) {
            List<MovedRow> rows = new ArrayList<>();
            touched.forEach(band -> {
                List<String> more = addedTo.getOrDefault(band, List.of());
                List<String> less = removedFrom.getOrDefault(band, List.of());
                // an article with another text may have the band before and after
                rows.add(new MovedRow(band, without(more, less), without(less, more)));
            });
            int most = rows.stream().mapToInt(row -> row.added().size()).max().orElse(0);
            statements
                    .with("select_moved_carriers", rows)
                    .param("maximum", limit)
                    .param("read", limit + most)
                    .query(row -> {
                        String article = row.getString("article_id");
                        if (row.getBoolean("found")) {
                            moves.promoted().add(article);
                        } else {
                            moves.evicted()
                                    .computeIfAbsent(row.getLong("band"), _ -> new HashSet<>())
                                    .add(article);
                        }
                    });
        }
        return moves;
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }

    private static Map<Long, List<String>> byBand(Map<String, ReportText> texts, LongPredicate chosen) {
        Map<Long, List<String>> byBand = new HashMap<>();
        texts.forEach((article, text) -> Arrays.stream(bands(text))
                .distinct()
                .filter(chosen)
                .forEach(band ->
                        byBand.computeIfAbsent(band, _ -> new ArrayList<>()).add(article)));
        return byBand;
    }
}
