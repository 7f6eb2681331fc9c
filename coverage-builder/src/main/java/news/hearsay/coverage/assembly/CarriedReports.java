package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.identity.DerivedId;
import news.hearsay.coverage.identity.Who;
import news.hearsay.coverage.report.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps which articles carry one report: the connected components of "is the same report". A component that loses a
 * member, or one of whose texts changes, is put together anew.
 */
@Component
class CarriedReports {

    /** So many articles of one band are looked at, the first by id. */
    static final int MOST = 200;

    private final Rows rows;

    CarriedReports(Rows rows) {
        this.rows = rows;
    }

    /**
     * @param reports the report of each article that carries one, by article id
     * @param touched all reports that gained or lost something
     */
    record Result(Map<String, UUID> reports, Set<UUID> touched) {}

    private record Known(String articleId, Fingerprint text, UUID report) {}

    private record CarrierRow(
            String articleId,
            String revision,
            UUID outletId,
            String outlet,
            String title,
            @Nullable Instant publishedAt,
            Instant saidAt,
            int[] minima,
            UUID reportId) {}

    private record BandsRow(String articleId, long[] bands) {}

    /** Works in these articles; of those that have nothing read completely, nothing is kept. */
    Result work(Map<StoredArticle, People> articles, Collection<String> ids) {
        Map<String, Known> known = new HashMap<>();
        find("known_carriers", "articles", Rows.texts(ids)).forEach(carrier -> known.put(carrier.articleId(), carrier));
        Map<String, Fingerprint> texts = new HashMap<>();
        articles.keySet().forEach(article -> {
            StoredArticle.Revision current = article.current();
            if (current != null) {
                texts.put(article.id(), Fingerprint.of(current.text()));
            }
        });
        Set<String> gone = new HashSet<>(known.keySet());
        gone.removeAll(texts.keySet());
        Set<String> fresh = new HashSet<>();
        Set<UUID> broken = new HashSet<>();
        gone.forEach(article -> broken.add(known.get(article).report()));
        texts.forEach((article, text) -> {
            Known before = known.get(article);
            if (before == null || !before.text().equals(text)) {
                fresh.add(article);
                if (before != null) {
                    broken.add(before.report());
                }
            }
        });
        Map<String, Known> loaded = new HashMap<>(known);
        if (!broken.isEmpty()) {
            find("carriers_of", "reports", Rows.ids(broken)).forEach(carrier -> {
                loaded.put(carrier.articleId(), carrier);
                if (!gone.contains(carrier.articleId())) {
                    fresh.add(carrier.articleId());
                }
            });
        }
        Set<UUID> touched = new HashSet<>(broken);
        if (!gone.isEmpty()) {
            rows.statement("forget_carriers")
                    .param("articles", Rows.texts(gone))
                    .update();
        }
        Map<String, UUID> reports = new HashMap<>();
        known.values().forEach(carrier -> reports.put(carrier.articleId(), carrier.report()));
        if (!fresh.isEmpty()) {
            place(fresh, texts, loaded, reports, touched);
        }
        reports.keySet().removeAll(gone);
        write(articles, texts, reports, touched);
        if (!touched.isEmpty()) {
            rows.statement("count_reports").param("reports", Rows.ids(touched)).update();
        }
        return new Result(reports, touched);
    }

    private void place(
            Set<String> fresh,
            Map<String, Fingerprint> texts,
            Map<String, Known> loaded,
            Map<String, UUID> reports,
            Set<UUID> touched) {
        Map<String, Fingerprint> compared = new HashMap<>();
        fresh.forEach(article -> compared.put(
                article,
                texts.containsKey(article)
                        ? texts.get(article)
                        : loaded.get(article).text()));
        rows.statement("forget_bands").param("articles", Rows.texts(fresh)).update();
        rows.with(
                        "carrier_bands",
                        compared.entrySet().stream()
                                .map(entry -> new BandsRow(
                                        entry.getKey(), entry.getValue().bands()))
                                .toList())
                .update();
        Map<String, Set<String>> alike = new HashMap<>();
        Set<String> others = new HashSet<>();
        rows.statement("alike_carriers")
                .param("articles", Rows.texts(fresh))
                .param("most", MOST)
                .query((row, _) -> {
                    alike.computeIfAbsent(row.getString("article_id"), _ -> new HashSet<>())
                            .add(row.getString("other"));
                    return others.add(row.getString("other"));
                })
                .list();
        others.removeAll(fresh);
        Map<String, UUID> componentOf = new HashMap<>();
        fresh.forEach(article -> componentOf.put(article, own(article)));
        if (!others.isEmpty()) {
            find("known_carriers", "articles", Rows.texts(others)).forEach(carrier -> {
                compared.put(carrier.articleId(), carrier.text());
                componentOf.put(carrier.articleId(), carrier.report());
            });
        }
        Components components = new Components();
        alike.forEach((article, candidates) -> candidates.stream()
                .filter(candidate -> compared.containsKey(candidate)
                        && compared.get(article).isSameReportAs(compared.get(candidate)))
                .forEach(candidate -> components.join(componentOf.get(article), componentOf.get(candidate))));
        Map<UUID, UUID> moved = components.moved();
        if (!moved.isEmpty()) {
            rows.statement("move_carriers")
                    .param("old", Rows.ids(moved.keySet()))
                    .param("new", Rows.ids(moved.values()))
                    .update();
        }
        List<String> placed = List.copyOf(fresh);
        List<UUID> placedReports =
                placed.stream().map(article -> components.nameOf(own(article))).toList();
        rows.statement("place_carriers")
                .param("articles", Rows.texts(placed))
                .param("reports", Rows.ids(placedReports))
                .update();
        reports.replaceAll((_, report) -> components.nameOf(report));
        for (int i = 0; i < placed.size(); i++) {
            reports.put(placed.get(i), placedReports.get(i));
        }
        touched.addAll(placedReports);
        moved.forEach((old, now) -> touched.addAll(Arrays.asList(old, now)));
    }

    private void write(
            Map<StoredArticle, People> articles,
            Map<String, Fingerprint> texts,
            Map<String, UUID> reports,
            Set<UUID> touched) {
        List<CarrierRow> carriers = new ArrayList<>();
        articles.forEach((article, people) -> {
            StoredArticle.Revision current = article.current();
            if (current != null) {
                Who outlet = people.outlet();
                carriers.add(new CarrierRow(
                        article.id(),
                        current.revision(),
                        outlet.id(),
                        outlet.name(),
                        current.title(),
                        current.publishedAt(),
                        People.saidAt(article),
                        texts.get(article.id()).minima(),
                        reports.get(article.id())));
            }
        });
        if (!carriers.isEmpty()) {
            touched.addAll(rows.with("carriers", carriers).query(UUID.class).list());
        }
    }

    /** The id of a report of which an article is the least carrier. */
    private static UUID own(String article) {
        return DerivedId.of("report", article);
    }

    private List<Known> find(String file, String parameter, String[] values) {
        return rows.statement(file)
                .param(parameter, values)
                .query((row, _) -> {
                    Integer[] minima = (Integer[]) row.getArray("minima").getArray();
                    return new Known(
                            row.getString("article_id"),
                            new Fingerprint(Arrays.stream(minima)
                                    .mapToInt(Integer::intValue)
                                    .toArray()),
                            row.getObject("report_id", UUID.class));
                })
                .list();
    }
}
