package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.report.ReportText;
import org.springframework.stereotype.Component;

/**
 * Finds the reports of which two carriers may have been joined only because a band found one of them that it does not
 * find any more.
 */
@Component
class SeparatedCarriers {

    private final CoverageStatements statements;
    private final CarrierBands bands;

    SeparatedCarriers(CoverageStatements statements, CarrierBands bands) {
        this.statements = statements;
        this.bands = bands;
    }

    /**
     * The reports that have to be computed again.
     *
     * @param evicted the articles that bands do not find any more, by band
     * @param placed the texts of articles that are placed again anyway, by article id
     */
    Set<UUID> reports(Map<Long, Set<String>> evicted, Map<String, ReportText> placed) {
        Map<Long, Set<String>> staying = new HashMap<>();
        evicted.forEach((band, articles) -> {
            Set<String> others = new HashSet<>(articles);
            others.removeAll(placed.keySet());
            if (!others.isEmpty()) {
                staying.put(band, others);
            }
        });
        Set<UUID> reports = new HashSet<>();
        if (!staying.isEmpty()) {
            CarrierBands.Found found = bands.find(staying.keySet().stream().mapToLong(Long::longValue));
            Map<Long, Set<String>> after = bands.after(found, staying.keySet());
            staying.forEach((band, articles) -> {
                List<Carrier> others = carriers(after.getOrDefault(band, Set.of())).stream()
                        .filter(carrier -> !placed.containsKey(carrier.articleId()))
                        .toList();
                List<ReportText> finding = carriers(found.of(band)).stream()
                        .map(carrier -> placed.getOrDefault(carrier.articleId(), carrier.text()))
                        .toList();
                others.stream()
                        .filter(carrier -> articles.contains(carrier.articleId())
                                && !reports.contains(carrier.report())
                                && isSeparated(carrier, others, finding))
                        .forEach(carrier -> reports.add(carrier.report()));
            });
        }
        return reports;
    }

    /**
     * Whether a carrier is the same report as another one, and none of those that the band finds is the same report as
     * both. If there is one, both find it, so their report remains one.
     */
    private static boolean isSeparated(Carrier one, Collection<Carrier> others, Collection<ReportText> finding) {
        List<ReportText> near =
                finding.stream().filter(text -> text.isSameReportAs(one.text())).toList();
        return others.stream()
                .filter(other -> !other.articleId().equals(one.articleId())
                        && other.text().isSameReportAs(one.text()))
                .anyMatch(other -> near.stream().noneMatch(text -> text.isSameReportAs(other.text())));
    }

    private List<Carrier> carriers(Collection<String> articles) {
        return statements
                .statement("select_carriers")
                .param("articles", CoverageStatements.texts(articles))
                .query((row, _) -> Carrier.of(row))
                .list();
    }
}
