package news.hearsay.coverage.assembly;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import news.hearsay.coverage.report.Facts;
import news.hearsay.coverage.report.Fingerprint;
import news.hearsay.coverage.report.ReportText;
import org.springframework.stereotype.Component;

/**
 * Maintains which articles carry one report: the connected components of "is the same report". A component is
 * recomputed when it loses a member or when one of its texts changes.
 */
@Component
class CarriedReports {

    /** The maximum number of articles that one band is compared with: those with the smallest ids. */
    static final int MAX_CANDIDATES_PER_BAND = 200;

    private final CoverageStatements statements;

    CarriedReports(CoverageStatements statements) {
        this.statements = statements;
    }

    /**
     * @param byArticle the report of each article that carries one, by article id
     * @param touched all reports that gained or lost a carrier, or have a carrier that changed
     */
    record Result(Map<String, UUID> byArticle, Set<UUID> touched) {}

    private record Carrier(String articleId, ReportText text, UUID report) {}

    /**
     * The carriers that have to be placed again.
     *
     * @param gone articles that carry no report any more
     * @param texts the texts to place, by article id
     * @param broken reports that lost a carrier or its text
     */
    private record Changes(Set<String> gone, Map<String, ReportText> texts, Set<UUID> broken) {}

    private record BandsRow(String articleId, long[] bands) {

        static BandsRow of(String articleId, ReportText text) {
            return new BandsRow(articleId, text.fingerprint().bands());
        }
    }

    /** Updates the reports of these articles. An article without a completely read revision carries none. */
    Result update(Collection<ArticleMentions> articles, Collection<String> ids) {
        Map<String, Carrier> known = byArticle(find("select_carriers", "articles", CoverageStatements.texts(ids)));
        Map<String, ReportText> texts = texts(articles);
        Changes changes = changes(known, texts);
        deleteBands(known, changes);
        if (!changes.gone().isEmpty()) {
            statements
                    .statement("delete_carriers")
                    .param("articles", CoverageStatements.texts(changes.gone()))
                    .update();
        }
        Result placed = place(changes.texts(), known);
        Map<String, UUID> reports = new HashMap<>(placed.byArticle());
        reports.keySet().removeAll(changes.gone());

        Set<UUID> touched = new HashSet<>(changes.broken());
        touched.addAll(placed.touched());
        touched.addAll(write(articles, texts, reports));
        if (!touched.isEmpty()) {
            statements
                    .statement("upsert_carried_reports")
                    .param("reports", CoverageStatements.ids(touched))
                    .update();
        }
        return new Result(reports, touched);
    }

    private static Map<String, ReportText> texts(Collection<ArticleMentions> articles) {
        Map<String, ReportText> texts = new ConcurrentHashMap<>();
        articles.parallelStream().forEach(mentions -> {
            StoredArticle.Revision current = mentions.article().current();
            if (current != null) {
                texts.put(mentions.article().id(), ReportText.of(current.text()));
            }
        });
        return texts;
    }

    private Changes changes(Map<String, Carrier> known, Map<String, ReportText> texts) {
        Set<String> gone = new HashSet<>(known.keySet());
        gone.removeAll(texts.keySet());
        Set<UUID> broken = new HashSet<>();
        gone.forEach(article -> broken.add(Present.in(known, article).report()));
        Map<String, ReportText> fresh = new HashMap<>();
        texts.forEach((article, text) -> {
            Carrier before = known.get(article);
            if (before == null || !before.text().equals(text)) {
                fresh.put(article, text);
                if (before != null) {
                    broken.add(before.report());
                }
            }
        });
        if (!broken.isEmpty()) {
            find("select_carriers_of_reports", "reports", CoverageStatements.ids(broken)).stream()
                    .filter(carrier -> !gone.contains(carrier.articleId()))
                    .forEach(carrier ->
                            fresh.put(carrier.articleId(), texts.getOrDefault(carrier.articleId(), carrier.text())));
        }
        return new Changes(gone, fresh, broken);
    }

    /**
     * Compares each text with all texts that share a band with it, and merges those of the same report.
     *
     * @param texts each becomes a report of its own first
     * @param known carriers that may stay where they are
     */
    private Result place(Map<String, ReportText> texts, Map<String, Carrier> known) {
        if (texts.isEmpty()) {
            return new Result(reports(known, new ConnectedComponents()), Set.of());
        }
        writeBands(texts);
        Map<String, Set<String>> candidates = candidates(texts.keySet());
        Map<String, ReportText> compared = new HashMap<>(texts);
        Map<String, UUID> componentOf = new HashMap<>();
        texts.keySet().forEach(article -> componentOf.put(article, CarrierRow.reportOf(article)));
        for (Carrier other : others(texts.keySet(), candidates)) {
            compared.put(other.articleId(), other.text());
            componentOf.put(other.articleId(), other.report());
        }
        ConnectedComponents components = new ConnectedComponents();
        candidates.forEach((article, others) -> others.stream()
                .filter(other -> isSameReport(compared, article, other))
                .forEach(other -> components.join(Present.in(componentOf, article), Present.in(componentOf, other))));
        return move(texts.keySet(), known, components);
    }

    /** Deletes the bands of articles that are gone or have another text now. */
    private void deleteBands(Map<String, Carrier> known, Changes changes) {
        List<BandsRow> rows = new ArrayList<>();
        known.forEach((article, carrier) -> {
            ReportText text = changes.texts().get(article);
            if (text == null ? changes.gone().contains(article) : !text.equals(carrier.text())) {
                rows.add(BandsRow.of(article, carrier.text()));
            }
        });
        if (!rows.isEmpty()) {
            statements.with("delete_carrier_bands", rows).update();
        }
    }

    private void writeBands(Map<String, ReportText> texts) {
        List<BandsRow> rows = new ArrayList<>();
        texts.forEach((article, text) -> rows.add(BandsRow.of(article, text)));
        statements.with("insert_carrier_bands", rows).update();
    }

    private Map<String, Set<String>> candidates(Set<String> articles) {
        Map<String, Set<String>> candidates = new HashMap<>();
        statements
                .statement("select_carriers_sharing_band")
                .param("articles", CoverageStatements.texts(articles))
                .param("maximum", MAX_CANDIDATES_PER_BAND)
                .query((row, _) -> candidates
                        .computeIfAbsent(row.getString("article_id"), _ -> new HashSet<>())
                        .add(row.getString("other")))
                .list();
        return candidates;
    }

    private List<Carrier> others(Set<String> placed, Map<String, Set<String>> candidates) {
        Set<String> others = candidates.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        others.removeAll(placed);
        return others.isEmpty() ? List.of() : find("select_carriers", "articles", CoverageStatements.texts(others));
    }

    private static boolean isSameReport(Map<String, ReportText> compared, String article, String other) {
        ReportText text = compared.get(other);
        return text != null && Present.in(compared, article).isSameReportAs(text);
    }

    /** Writes the reports of the placed articles, and of all articles in merged reports. */
    private Result move(Set<String> placed, Map<String, Carrier> known, ConnectedComponents components) {
        Map<UUID, UUID> moved = components.moved();
        if (!moved.isEmpty()) {
            statements
                    .statement("update_moved_reports")
                    .param("old", CoverageStatements.ids(moved.keySet()))
                    .param("new", CoverageStatements.ids(moved.values()))
                    .update();
        }
        Map<String, UUID> placedReports = new HashMap<>();
        placed.forEach(article -> placedReports.put(article, components.nameOf(CarrierRow.reportOf(article))));
        statements
                .statement("update_carrier_reports")
                .param("articles", CoverageStatements.texts(placedReports.keySet()))
                .param("reports", CoverageStatements.ids(placedReports.values()))
                .update();
        Map<String, UUID> reports = reports(known, components);
        reports.putAll(placedReports);
        Set<UUID> touched = new HashSet<>(placedReports.values());
        touched.addAll(moved.keySet());
        touched.addAll(moved.values());
        return new Result(reports, touched);
    }

    private static Map<String, UUID> reports(Map<String, Carrier> known, ConnectedComponents components) {
        Map<String, UUID> reports = new HashMap<>();
        known.forEach((article, carrier) -> reports.put(article, components.nameOf(carrier.report())));
        return reports;
    }

    /** Writes the carriers. Returns the reports of those that have changed. */
    private List<UUID> write(
            Collection<ArticleMentions> articles, Map<String, ReportText> texts, Map<String, UUID> reports) {
        List<CarrierRow> carriers = new ArrayList<>();
        articles.forEach(mentions -> {
            String article = mentions.article().id();
            if (mentions.article().current() != null) {
                carriers.add(CarrierRow.of(mentions, Present.in(texts, article), Present.in(reports, article)));
            }
        });
        return carriers.isEmpty()
                ? List.of()
                : statements.with("upsert_carriers", carriers).query(UUID.class).list();
    }

    private List<Carrier> find(String file, String parameter, String[] values) {
        return statements
                .statement(file)
                .param(parameter, values)
                .query((row, _) -> carrier(row))
                .list();
    }

    private static Map<String, Carrier> byArticle(List<Carrier> carriers) {
        Map<String, Carrier> byArticle = new HashMap<>();
        carriers.forEach(carrier -> byArticle.put(carrier.articleId(), carrier));
        return byArticle;
    }

    private static Carrier carrier(ResultSet row) throws SQLException {
        Array facts = row.getArray("facts");
        ReportText text = new ReportText(
                new Fingerprint(integers(row.getArray("minima"))),
                row.getObject("words", Integer.class),
                facts == null ? null : new Facts(integers(facts)));
        return new Carrier(row.getString("article_id"), text, row.getObject("report_id", UUID.class));
    }

    private static int[] integers(Array array) throws SQLException {
        return Arrays.stream((Integer[]) array.getArray())
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
