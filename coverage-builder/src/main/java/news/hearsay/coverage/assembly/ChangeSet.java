package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The rows that a step has changed, and whose statuses, origins and counts {@link ThreadAggregator} has to update.
 * Immutable: each step returns its own, and {@link ArticleProcessor} merges them.
 *
 * @param articles articles whose mentions may have changed
 * @param reports reports that gained or lost a mention
 * @param mentions mentions that were written
 * @param strands strands that lost or gained a mention, or contain one that was written
 * @param threads threads that gained or lost a wording or an opposite
 * @param stale articles outside the batch that have to be processed again
 */
record ChangeSet(
        Set<String> articles,
        Set<UUID> reports,
        Set<String> mentions,
        Set<UUID> strands,
        Set<UUID> threads,
        Set<String> stale) {

    ChangeSet {
        articles = Set.copyOf(articles);
        reports = Set.copyOf(reports);
        mentions = Set.copyOf(mentions);
        strands = Set.copyOf(strands);
        threads = Set.copyOf(threads);
        stale = Set.copyOf(stale);
    }

    static ChangeSet none() {
        return new ChangeSet(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    static ChangeSet ofArticles(Collection<String> articles) {
        return new ChangeSet(Set.copyOf(articles), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    static ChangeSet ofReports(Collection<UUID> reports) {
        return new ChangeSet(Set.of(), Set.copyOf(reports), Set.of(), Set.of(), Set.of(), Set.of());
    }

    static ChangeSet ofMentions(Collection<String> mentions) {
        return new ChangeSet(Set.of(), Set.of(), Set.copyOf(mentions), Set.of(), Set.of(), Set.of());
    }

    static ChangeSet ofStrands(Collection<UUID> strands) {
        return new ChangeSet(Set.of(), Set.of(), Set.of(), Set.copyOf(strands), Set.of(), Set.of());
    }

    static ChangeSet ofThreads(Collection<UUID> threads) {
        return new ChangeSet(Set.of(), Set.of(), Set.of(), Set.of(), Set.copyOf(threads), Set.of());
    }

    static ChangeSet ofStale(Collection<String> articles) {
        return new ChangeSet(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.copyOf(articles));
    }

    /** The union of these changes. */
    static ChangeSet merge(ChangeSet... changes) {
        return new ChangeSet(
                union(ChangeSet::articles, changes),
                union(ChangeSet::reports, changes),
                union(ChangeSet::mentions, changes),
                union(ChangeSet::strands, changes),
                union(ChangeSet::threads, changes),
                union(ChangeSet::stale, changes));
    }

    private static <T> Set<T> union(Function<ChangeSet, Set<T>> part, ChangeSet... changes) {
        Set<T> union = new HashSet<>();
        for (ChangeSet change : changes) {
            union.addAll(part.apply(change));
        }
        return union;
    }
}
