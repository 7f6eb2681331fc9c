package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.claim.Wording;
import news.hearsay.coverage.identity.Identities;
import org.springframework.stereotype.Component;

/**
 * Works articles in, as they stand in the store now: however often that is done, and in whatever order articles come,
 * the rows are the same in the end. Within a transaction of whoever has the turn.
 */
@Component
class Build {

    private final Rows rows;
    private final CarriedReports reports;
    private final WordingThreads threads;

    Build(Rows rows, CarriedReports reports, WordingThreads threads) {
        this.rows = rows;
        this.reports = reports;
        this.threads = threads;
    }

    private record DecisionRow(
            String articleId,
            String kind,
            String name,
            UUID identityId,
            String reason,
            boolean certain,
            Instant saidAt) {}

    private record Known(UUID wording, UUID report) {}

    /** Works in these articles. Returns what is to be settled. */
    Unsettled work(Identities identities, Collection<String> ids) {
        String[] articleIds = Rows.texts(ids);
        Map<StoredArticle, People> articles = new LinkedHashMap<>();
        rows.statement("read_articles")
                .param("articles", articleIds)
                .query((row, _) -> rows.fromJson(row.getString("article"), StoredArticle.class))
                .list()
                .forEach(article -> articles.put(article, new People(identities, article)));
        Set<UUID> forgotten = decide(articles, articleIds);
        CarriedReports.Result reported = reports.work(articles, ids);

        Map<StoredArticle, Map<String, Wording>> wordings = new HashMap<>();
        Map<UUID, Wording> wanted = new HashMap<>();
        articles.forEach((article, people) -> {
            Map<String, Wording> own = new Mentions(article, people).wordings();
            wordings.put(article, own);
            // of claims that say the same in letters of their own, the least stands for all
            own.values()
                    .forEach(wording -> wanted.merge(
                            wording.id(),
                            wording,
                            (held, also) -> also.text().compareTo(held.text()) < 0 ? also : held));
        });
        List<Known> known = rows.statement("known_mentions")
                .param("articles", articleIds)
                .query((row, _) ->
                        new Known(row.getObject("wording_id", UUID.class), row.getObject("report_id", UUID.class)))
                .list();
        Unsettled changed = new Unsettled(ids);
        changed.reports().addAll(reported.touched());
        known.forEach(mention -> changed.reports().add(mention.report()));
        Map<UUID, UUID> threaded =
                threads.work(wanted, known.stream().map(Known::wording).toList(), ids, changed);

        List<MentionRow> mentions = new ArrayList<>();
        articles.forEach((article, people) -> {
            if (article.current() != null) {
                mentions.addAll(new Mentions(article, people)
                        .rows(
                                Objects.requireNonNull(wordings.get(article)),
                                wording -> Objects.requireNonNull(threaded.get(wording)),
                                Objects.requireNonNull(reported.reports().get(article.id()))));
            }
        });
        write(mentions, articleIds, changed);
        if (!reported.touched().isEmpty()) {
            rows.statement("report_of_mentions")
                    .param("reports", Rows.ids(reported.touched()))
                    .query((row, _) -> {
                        changed.articles().add(row.getString("article_id"));
                        return changed.strands().add(row.getObject("strand_id", UUID.class));
                    })
                    .list();
        }
        forget(forgotten);
        changed.strands().remove(null);
        return changed;
    }

    private Set<UUID> decide(Map<StoredArticle, People> articles, String[] ids) {
        List<DecisionRow> decisions = new ArrayList<>();
        Map<String, Turn.IdentityRow> identities = new LinkedHashMap<>();
        articles.forEach((article, people) -> {
            if (article.current() != null) {
                people.all().forEach((name, who) -> {
                    decisions.add(new DecisionRow(
                            article.id(),
                            name.kind(),
                            name.name(),
                            who.id(),
                            who.reason(),
                            who.certain(),
                            People.saidAt(article)));
                    identities.put(who.id() + who.name(), Turn.IdentityRow.of(who));
                });
            }
        });
        rows.with("identities", identities.values()).update();
        return new HashSet<>(rows.with("decisions", decisions)
                .param("articles", ids)
                .query(UUID.class)
                .list());
    }

    private void write(List<MentionRow> mentions, String[] articles, Unsettled changed) {
        changed.strands()
                .addAll(rows.statement("forget_mentions")
                        .param("articles", articles)
                        .param(
                                "ids",
                                Rows.texts(mentions.stream().map(MentionRow::id).toList()))
                        .query(UUID.class)
                        .list());
        if (!mentions.isEmpty()) {
            rows.with("mentions", mentions)
                    .query((row, _) -> {
                        changed.strands().add(row.getObject("strand_id", UUID.class));
                        return changed.mentions().add(row.getString("id"));
                    })
                    .list();
        }
    }

    private void forget(Set<UUID> identities) {
        if (!identities.isEmpty()) {
            rows.statement("forgotten_aliases")
                    .param("identities", Rows.ids(identities))
                    .update();
            rows.statement("forgotten_identities")
                    .param("identities", Rows.ids(identities))
                    .update();
        }
    }
}
