package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import news.hearsay.coverage.claim.Wording;
import news.hearsay.coverage.identity.Identities;
import news.hearsay.coverage.subject.SubjectMarker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Processes articles in their currently stored state. The rows depend on the stored articles alone: neither repetition
 * nor the order of arrival changes them. Runs within a transaction that holds the {@link WorkerLock}.
 */
@Component
class ArticleProcessor {

    private final CoverageStatements statements;
    private final ArticleReader reader;
    private final RulingOutcomeRows rulings;
    private final ClaimRulings claimRulings;
    private final IdentityRulings identityRulings;
    private final CarriedReports reports;
    private final WordingThreads threads;
    private final PostedOutlets postedOutlets;
    private final Namesakes namesakes;
    private final IdentityDecisions decisions;
    private final SharedConnection connection;
    private final SubjectMarker subjects;
    private final MentionReader mentionReader;

    ArticleProcessor(
            CoverageStatements statements,
            ArticleReader reader,
            RulingOutcomeRows rulings,
            ClaimRulings claimRulings,
            IdentityRulings identityRulings,
            CarriedReports reports,
            WordingThreads threads,
            PostedOutlets postedOutlets,
            Namesakes namesakes,
            IdentityDecisions decisions,
            SharedConnection connection,
            SubjectMarker subjects,
            MentionReader mentionReader) {
        this.statements = statements;
        this.postedOutlets = postedOutlets;
        this.namesakes = namesakes;
        this.reader = reader;
        this.rulings = rulings;
        this.claimRulings = claimRulings;
        this.identityRulings = identityRulings;
        this.reports = reports;
        this.threads = threads;
        this.decisions = decisions;
        this.connection = connection;
        this.subjects = subjects;
        this.mentionReader = mentionReader;
    }

    private record Known(UUID wording, UUID report) {}

    /**
     * What was written beside the wordings.
     *
     * @param abandoned the identities that a name no longer refers to
     */
    private record Written(Set<UUID> abandoned, CarriedReports.Result reported) {}

    /**
     * What is done beside the processing.
     *
     * @param counts updates counts that depend on the store's tables alone
     * @param placed is given the wordings that the articles add, once they are in the database
     */
    record Beside(Runnable counts, Consumer<Collection<KnownWording>> placed) {

        static final Beside NOTHING = new Beside(() -> {}, _ -> {});
    }

    /**
     * Processes these articles. Returns the changes, for {@link ThreadAggregator}.
     *
     * @param ahead what is known of the articles
     */
    ChangeSet process(Identities identities, Collection<String> ids, ArticlesAhead ahead, Beside beside) {
        String[] articleIds = CoverageStatements.texts(ids);
        List<ArticleNames> named = reader.read(
                ids, ahead.withoutNames(subjects.markBeforeCoverage(ids)).names());
        PostedOutlets.Result outlets = postedOutlets.of(identities, named, articleIds);
        Namesakes.Result shared = namesakes.of(identities, named, articleIds);
        List<ArticleMentions> articles =
                mentionReader.of(named, identities, outlets.posted(), shared.keys(), ahead.mentions());
        Set<UUID> ruled = claimRulings.update(articles);
        List<Known> known = knownMentions(articleIds);
        // neither part reads what the other one writes
        SharedConnection.Both<WordingThreads.Result, Written> both = connection.run(
                () -> threads.update(
                        new WordingGroups.Claimed(
                                wordings(articles),
                                known.stream().map(Known::wording).toList(),
                                ids,
                                ahead.related()),
                        ruled,
                        beside.placed()),
                () -> {
                    // the daily counts depend on them
                    rulings.write(named, articleIds);
                    identityRulings.writeFound(articles);
                    Set<UUID> abandoned = decisions.write(articles, articleIds);
                    CarriedReports.Result reported = reports.update(articles, ids);
                    beside.counts().run();
                    return new Written(abandoned, reported);
                });
        WordingThreads.Result threaded = both.one();
        CarriedReports.Result reported = both.other().reported();

        List<MentionRow> mentions = articles.parallelStream()
                .flatMap(article -> article.rows(threaded.threads(), reported.byArticle()).stream())
                .toList();
        ChangeSet changes = ChangeSet.merge(
                ChangeSet.ofArticles(ids),
                ChangeSet.ofStale(outlets.stale()),
                ChangeSet.ofStale(shared.stale()),
                ChangeSet.ofReports(reported.touched()),
                ChangeSet.ofReports(known.stream().map(Known::report).toList()),
                threaded.changes(),
                deleteDropped(mentions, articleIds),
                write(mentions),
                moveMentions(reported.touched()));
        decisions.deleteUnused(both.other().abandoned());
        return changes;
    }

    /**
     * The wordings of all claims, by id. Those of one id differ at most in their texts, which coverage does not store.
     */
    private static Map<UUID, Wording> wordings(List<ArticleMentions> articles) {
        Map<UUID, Wording> wordings = new HashMap<>();
        articles.stream()
                .flatMap(article -> article.wordings().values().stream())
                .forEach(wording -> wordings.putIfAbsent(wording.id(), wording));
        return wordings;
    }

    private List<Known> knownMentions(String[] articles) {
        return statements
                .statement("select_mentions_of_articles")
                .param("articles", articles)
                .query((row, _) ->
                        new Known(row.getObject("wording_id", UUID.class), row.getObject("report_id", UUID.class)))
                .list();
    }

    private ChangeSet deleteDropped(List<MentionRow> mentions, String[] articles) {
        List<@Nullable UUID> strands = statements
                .statement("delete_dropped_mentions")
                .param("articles", articles)
                .param("ids", mentions.stream().map(MentionRow::id).toArray(String[]::new))
                .query((row, _) -> row.getObject("strand_id", UUID.class))
                .list();
        return ChangeSet.ofStrands(withoutNull(strands));
    }

    private ChangeSet write(List<MentionRow> mentions) {
        if (mentions.isEmpty()) {
            return ChangeSet.none();
        }
        Set<String> written = new HashSet<>();
        List<@Nullable UUID> strands = statements
                .with("upsert_mentions", mentions)
                .query((row, _) -> {
                    written.add(row.getString("id"));
                    return row.getObject("strand_id", UUID.class);
                })
                .list();
        return ChangeSet.merge(ChangeSet.ofMentions(written), ChangeSet.ofStrands(withoutNull(strands)));
    }

    /** Moves the mentions of articles whose report has changed. */
    private ChangeSet moveMentions(Set<UUID> reports) {
        if (reports.isEmpty()) {
            return ChangeSet.none();
        }
        Set<String> articles = new HashSet<>();
        List<@Nullable UUID> strands = statements
                .statement("update_mention_reports")
                .param("reports", CoverageStatements.ids(reports))
                .query((row, _) -> {
                    articles.add(row.getString("article_id"));
                    return row.getObject("strand_id", UUID.class);
                })
                .list();
        return ChangeSet.merge(ChangeSet.ofArticles(articles), ChangeSet.ofStrands(withoutNull(strands)));
    }

    private static Set<UUID> withoutNull(Collection<@Nullable UUID> ids) {
        Set<UUID> present = new HashSet<>();
        for (UUID id : ids) {
            if (id != null) {
                present.add(id);
            }
        }
        return present;
    }
}
