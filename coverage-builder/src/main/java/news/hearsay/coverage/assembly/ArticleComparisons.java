package news.hearsay.coverage.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.claim.Wording;
import news.hearsay.coverage.identity.Identities;
import org.springframework.stereotype.Component;

/**
 * Compares the wordings of articles before the articles are processed. Writes nothing. The wordings of an article may
 * be others when it is processed, because the article, an identity or a ruling has changed; then they are compared in
 * the batch. What is found is a fact about two wordings, so it cannot become wrong.
 */
@Component
class ArticleComparisons {

    private final CoverageStatements statements;
    private final WorkerLock lock;
    private final PostedOutlets postedOutlets;
    private final Namesakes namesakes;
    private final MentionReader mentions;
    private final WordingKeys keys;
    private final WordingCandidates candidates;
    private final WordingComparisons comparisons;

    ArticleComparisons(
            CoverageStatements statements,
            WorkerLock lock,
            PostedOutlets postedOutlets,
            Namesakes namesakes,
            MentionReader mentions,
            WordingKeys keys,
            WordingCandidates candidates,
            WordingComparisons comparisons) {
        this.statements = statements;
        this.lock = lock;
        this.postedOutlets = postedOutlets;
        this.namesakes = namesakes;
        this.mentions = mentions;
        this.keys = keys;
        this.candidates = candidates;
        this.comparisons = comparisons;
    }

    /**
     * What was found.
     *
     * @param wordings the wordings that are neither stored nor prepared, without those of which a key may be full once
     *     they are placed: what such a key finds depends on all that are stored by then
     * @param pairs how they are related to others and to each other
     */
    record Result(List<ArticleMentions> articles, Set<UUID> wordings, List<RelatedPair> pairs) {

        static final Result NOTHING = new Result(List.of(), Set.of(), List.of());
    }

    /**
     * Compares the new wordings of articles with those that are stored, with each other, and with some that are not
     * visible in this snapshot.
     *
     * @param others wordings that another transaction stores
     */
    Result of(List<ArticleNames> named, Collection<KnownWording> others) {
        Identities identities = lock.identities();
        String[] ids = named.stream().map(names -> names.article().id()).toArray(String[]::new);
        List<ArticleMentions> articles = mentions.of(
                named,
                identities,
                postedOutlets.of(identities, named, ids).posted(),
                namesakes.of(identities, named, ids).keys(),
                Map.of());
        Map<UUID, KnownWording> added = added(articles, others);
        if (added.isEmpty()) {
            return new Result(articles, Set.of(), List.of());
        }
        Collection<KnownWording> all = added.values();
        // unlike those that a batch places, they have not been stored yet
        List<KnownWording> unstored = new ArrayList<>(all);
        unstored.addAll(others);
        WordingCandidates.Found amongUnstored = WordingCandidates.among(added, unstored);
        KeyHolders holders = keys.holders(all);
        Map<UUID, KnownWording> compared = new HashMap<>(added);
        compared.values().removeIf(wording -> keys.mayBeCrowded(wording, holders, amongUnstored.holders()));
        List<RelatedPair> pairs = new ArrayList<>(comparisons.of(
                compared.values(), candidates.of(holders, compared, added), WordingComparisons.Choice.ALL));
        pairs.addAll(comparisons.of(compared.values(), amongUnstored, WordingComparisons.Choice.ALL));
        return new Result(articles, compared.keySet(), pairs);
    }

    /** The wordings of these articles that are neither stored nor prepared, by id. */
    private Map<UUID, KnownWording> added(List<ArticleMentions> articles, Collection<KnownWording> others) {
        List<Wording> claimed = articles.stream()
                .flatMap(article -> article.wordings().values().stream())
                .toList();
        Map<UUID, Wording> wanted = WordingGroups.withWords(claimed);
        Set<UUID> known = new HashSet<>(candidates.known(wanted.keySet()));
        others.forEach(other -> known.add(other.id()));
        known.addAll(statements
                .statement("select_prepared_wordings")
                .param("wordings", CoverageStatements.ids(wanted.keySet()))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list());
        Map<UUID, KnownWording> added = new HashMap<>();
        wanted.forEach((id, wording) -> {
            if (!known.contains(id)) {
                added.put(id, KnownWording.loose(wording));
            }
        });
        return added;
    }
}
