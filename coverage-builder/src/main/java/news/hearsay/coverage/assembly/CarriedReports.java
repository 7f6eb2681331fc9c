package news.hearsay.coverage.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import news.hearsay.coverage.report.ReportText;
import org.springframework.stereotype.Component;

/**
 * Maintains which articles carry one report: the connected components of "is the same report". A component is
 * recomputed when it loses a member or when one of its texts changes.
 */
@Component
class CarriedReports {

    private final CoverageStatements statements;
    private final CarrierBands bands;
    private final SeparatedCarriers separatedCarriers;

    CarriedReports(CoverageStatements statements, CarrierBands bands, SeparatedCarriers separatedCarriers) {
        this.statements = statements;
        this.bands = bands;
        this.separatedCarriers = separatedCarriers;
    }

    /**
     * @param byArticle the report of each article that carries one, by article id
     * @param touched all reports that gained or lost a carrier, or have a carrier that changed
     */
    record Result(Map<String, UUID> byArticle, Set<UUID> touched) {}

    /**
     * The carriers that have to be placed again.
     *
     * @param gone articles that carry no report any more
     * @param added the texts that articles have now and did not have before, by article id
     * @param removed the texts that articles do not have any more, by article id
     * @param texts the texts to place, by article id: each becomes a report of its own first
     * @param staying carriers that stay in their report, but are compared with others, by article id
     * @param broken reports that lost a carrier, its text, or what joined two of them
     */
    private record Changes(
            Set<String> gone,
            Map<String, ReportText> added,
            Map<String, ReportText> removed,
            Map<String, ReportText> texts,
            Map<String, Carrier> staying,
            Set<UUID> broken) {

        /** All texts that are compared. */
        Map<String, ReportText> looking() {
            Map<String, ReportText> looking = new HashMap<>(texts);
            staying.forEach((article, carrier) -> looking.put(article, carrier.text()));
            return looking;
        }
    }

    /** Updates the reports of these articles. An article without a completely read revision carries none. */
    Result update(Collection<ArticleMentions> articles, Collection<String> ids) {
        Map<String, Carrier> known = byArticle(find("select_carriers", "articles", CoverageStatements.texts(ids)));
        Map<String, ReportText> texts = texts(articles);
        Changes changes = changes(known, texts);
        bands.delete(changes.removed());
        if (!changes.gone().isEmpty()) {
            statements
                    .statement("delete_carriers")
                    .param("articles", CoverageStatements.texts(changes.gone()))
                    .update();
        }
        Result placed = place(changes, known);
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
        Changes changes = new Changes(
                new HashSet<>(known.keySet()),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>());
        changes.gone().removeAll(texts.keySet());
        known.forEach((article, carrier) -> {
            if (!carrier.text().equals(texts.get(article))) {
                changes.removed().put(article, carrier.text());
                changes.broken().add(carrier.report());
            }
        });
        texts.forEach((article, text) -> {
            Carrier before = known.get(article);
            if (before == null || !before.text().equals(text)) {
                changes.added().put(article, text);
            }
        });
        changes.texts().putAll(changes.added());
        placeAgain(changes, changes.broken());
        return changes;
    }

    /** Adds the carriers of reports to those that are placed. */
    private void placeAgain(Changes changes, Set<UUID> reports) {
        if (!reports.isEmpty()) {
            find("select_carriers_of_reports", "reports", CoverageStatements.ids(reports)).stream()
                    .filter(carrier -> !changes.gone().contains(carrier.articleId()))
                    .forEach(carrier -> {
                        changes.staying().remove(carrier.articleId());
                        changes.texts().putIfAbsent(carrier.articleId(), carrier.text());
                    });
        }
    }

    /**
     * Compares each text with all texts that share a band with it, and merges those of the same report.
     *
     * @param known carriers that may stay where they are
     */
    private Result place(Changes changes, Map<String, Carrier> known) {
        if (changes.texts().isEmpty() && changes.removed().isEmpty()) {
            return new Result(reports(known, new ConnectedComponents()), Set.of());
        }
        bands.insert(changes.added());
        CarrierBands.Found found = bands.find(changes.texts().values());
        CarrierBands.Moves moves = bands.moves(found, changes.added(), changes.removed());
        if (!moves.promoted().isEmpty()) {
            find("select_carriers", "articles", CoverageStatements.texts(moves.promoted())).stream()
                    .filter(carrier -> !changes.texts().containsKey(carrier.articleId()))
                    .forEach(carrier -> changes.staying().put(carrier.articleId(), carrier));
        }
        Set<UUID> broken = separatedCarriers.reports(moves.evicted(), changes.texts());
        changes.broken().addAll(broken);
        placeAgain(changes, broken);

        Map<String, ReportText> looking = changes.looking();
        boolean more = !moves.evicted().isEmpty() || !moves.promoted().isEmpty();
        Map<String, Set<String>> candidates = candidates(looking, more ? bands.find(looking.values()) : found);
        Map<String, ReportText> compared = new HashMap<>(looking);
        Map<String, UUID> componentOf = new HashMap<>();
        changes.texts().keySet().forEach(article -> componentOf.put(article, CarrierRow.reportOf(article)));
        changes.staying().forEach((article, carrier) -> componentOf.put(article, carrier.report()));
        for (Carrier other : others(looking.keySet(), candidates)) {
            compared.put(other.articleId(), other.text());
            componentOf.put(other.articleId(), other.report());
        }
        ConnectedComponents components = new ConnectedComponents();
        candidates.forEach((article, others) -> others.stream()
                .filter(other -> isSameReport(compared, article, other))
                .forEach(other -> components.join(Present.in(componentOf, article), Present.in(componentOf, other))));
        return move(changes.texts().keySet(), known, components);
    }

    /** The articles that are compared with each: those that its bands find, and those whose bands find it. */
    private Map<String, Set<String>> candidates(Map<String, ReportText> looking, CarrierBands.Found found) {
        Map<Long, Set<String>> foundByFull = new HashMap<>();
        Map<String, Set<String>> candidates = new HashMap<>();
        looking.forEach((article, text) -> {
            Set<String> others = candidates.computeIfAbsent(article, _ -> new HashSet<>());
            for (long band : CarrierBands.bands(text)) {
                Set<String> having = found.of(band);
                others.addAll(having);
                if (found.isFull(band) && having.contains(article)) {
                    foundByFull.computeIfAbsent(band, _ -> new HashSet<>()).add(article);
                }
            }
        });
        bands.after(found, foundByFull.keySet())
                .forEach((band, others) -> Present.in(foundByFull, band)
                        .forEach(article -> Present.in(candidates, article).addAll(others)));
        candidates.forEach((article, others) -> others.remove(article));
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
                .query((row, _) -> Carrier.of(row))
                .list();
    }

    private static Map<String, Carrier> byArticle(List<Carrier> carriers) {
        Map<String, Carrier> byArticle = new HashMap<>();
        carriers.forEach(carrier -> byArticle.put(carrier.articleId(), carrier));
        return byArticle;
    }
}
