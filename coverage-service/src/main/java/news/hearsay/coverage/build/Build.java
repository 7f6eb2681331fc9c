package news.hearsay.coverage.build;

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
import news.hearsay.coverage.identity.Who;
import org.springframework.stereotype.Component;

/**
 * Works articles in, as they stand in the store now: however often that is done, and in whatever order articles come, the rows are the same
 * in the end. Within a transaction of whoever has the turn.
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

    private record DecisionRow(String articleId, String kind, String name, UUID identityId, String reason, boolean certain) {}

    private record Known(String id, UUID wording, UUID thread) {}

    /** Works in these articles. Returns the threads that are to be settled. */
    Set<UUID> work(Identities identities, Collection<String> ids) {
        String[] articleIds = Rows.texts(ids);
        Map<StoredArticle, People> articles = new LinkedHashMap<>();
        rows.statement("read_articles").param("articles", articleIds)
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
            own.values().forEach(wording -> wanted.merge(
                    wording.id(), wording, (held, also) -> also.text().compareTo(held.text()) < 0 ? also : held));
        });
        Map<String, Known> known = new HashMap<>();
        rows.statement("known_mentions").param("articles", articleIds).query((row, _) -> known.put(row.getString("id"), new Known(
                row.getString("id"), row.getObject("wording_id", UUID.class), row.getObject("thread_id", UUID.class)))).list();
        WordingThreads.Result threaded = threads.work(wanted, known.values().stream().map(Known::wording).toList(), ids);

        List<MentionRow> mentions = new ArrayList<>();
        articles.forEach((article, people) -> {
            if (article.current() != null) {
                mentions.addAll(new Mentions(article, people).rows(
                        Objects.requireNonNull(wordings.get(article)),
                        wording -> Objects.requireNonNull(threaded.threads().get(wording)),
                        Objects.requireNonNull(reported.reports().get(article.id()))));
            }
        });
        Set<UUID> touched = new HashSet<>(threaded.touched());
        touched.addAll(write(mentions, articleIds, known));
        if (!reported.touched().isEmpty()) {
            touched.addAll(rows.statement("report_of_mentions").param("reports", Rows.ids(reported.touched())).query(UUID.class).list());
        }
        forget(forgotten);
        return touched;
    }

    private Set<UUID> decide(Map<StoredArticle, People> articles, String[] ids) {
        List<DecisionRow> decisions = new ArrayList<>();
        Map<String, Turn.IdentityRow> identities = new LinkedHashMap<>();
        articles.forEach((article, people) -> {
            if (article.current() != null) {
                people.all().forEach((name, who) -> {
                    decisions.add(new DecisionRow(article.id(), name.kind(), name.name(), who.id(), who.reason(), who.certain()));
                    identities.put(who.id() + who.name(), Turn.IdentityRow.of(who));
                });
            }
        });
        rows.with("identities", identities.values()).update();
        return new HashSet<>(rows.with("decisions", decisions).param("articles", ids).query(UUID.class).list());
    }

    /** Returns the threads of what has changed, before and now. */
    private Set<UUID> write(List<MentionRow> mentions, String[] articles, Map<String, Known> known) {
        Set<UUID> touched = new HashSet<>();
        rows.statement("forget_mentions")
                .param("articles", articles)
                .param("ids", Rows.texts(mentions.stream().map(MentionRow::id).toList()))
                .query(String.class)
                .list()
                .forEach(id -> touched.add(Objects.requireNonNull(known.get(id)).thread()));
        if (!mentions.isEmpty()) {
            rows.with("mentions", mentions).query((row, _) -> {
                Known before = known.get(row.getString("id"));
                if (before != null) {
                    touched.add(before.thread());
                }
                return touched.add(row.getObject("thread_id", UUID.class));
            }).list();
        }
        return touched;
    }

    private void forget(Set<UUID> identities) {
        if (!identities.isEmpty()) {
            rows.statement("forgotten_aliases").param("identities", Rows.ids(identities)).update();
            rows.statement("forgotten_identities").param("identities", Rows.ids(identities)).update();
        }
    }
}
