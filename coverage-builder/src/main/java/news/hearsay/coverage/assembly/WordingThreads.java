package news.hearsay.coverage.assembly;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Maintains which wordings form a thread. A thread is a {@linkplain WordingGroups group} of wordings with the same
 * content, or several groups of which some leave out details of others. {@link ConstrainedClusters} decides which
 * groups are one thread, and {@link ClaimConstraints} what rulings on claims join and separate.
 */
@Component
class WordingThreads {

    private final CoverageStatements statements;
    private final WordingGroups groups;
    private final ClaimUnits units;

    WordingThreads(CoverageStatements statements, WordingGroups groups, ClaimUnits units) {
        this.statements = statements;
        this.groups = groups;
        this.units = units;
    }

    /** @param threads the thread of each wanted wording, by wording id */
    record Result(Map<UUID, UUID> threads, ChangeSet changes) {}

    /** A wording that moved from one thread to another. */
    private record Moved(UUID wording, UUID before, UUID now) {

        static Moved of(ResultSet row) throws SQLException {
            return new Moved(
                    row.getObject("id", UUID.class),
                    row.getObject("before", UUID.class),
                    row.getObject("now", UUID.class));
        }
    }

    /** The thread of a wording that a ruling separates from its group. */
    private record SeparatedRow(UUID id, UUID threadId, UUID groupId) {}

    /**
     * Updates the wordings of these articles and their threads.
     *
     * @param ruled the wordings that rulings on claims of these articles are or were about
     * @param placed is given the wordings that are added, once they are in the database
     */
    Result update(WordingGroups.Claimed claimed, Set<UUID> ruled, Consumer<Collection<KnownWording>> placed) {
        WordingGroups.Result updated = groups.update(claimed);
        placed.accept(updated.added());
        ChangeSet moved = updated.isEmpty() && ruled.isEmpty() ? ChangeSet.none() : place(updated, ruled);
        Set<UUID> wordings = new HashSet<>(updated.wordings());
        wordings.addAll(updated.opposed());
        Set<UUID> all = new HashSet<>(wordings);
        all.addAll(claimed.wordings().keySet());
        Map<UUID, UUID> threads = threadsOf(all);
        Set<UUID> touched = new HashSet<>(updated.brokenThreads());
        wordings.forEach(wording -> touched.add(Present.in(threads, wording)));
        threads.keySet().retainAll(claimed.wordings().keySet());
        return new Result(threads, ChangeSet.merge(moved, ChangeSet.ofThreads(touched)));
    }

    private Map<UUID, UUID> threadsOf(Set<UUID> wordings) {
        Map<UUID, UUID> threads = new HashMap<>();
        statements
                .statement("select_threads_of_wordings")
                .param("wordings", CoverageStatements.ids(wordings))
                .query((row, _) -> threads.put(row.getObject("id", UUID.class), row.getObject("thread_id", UUID.class)))
                .list();
        return threads;
    }

    /** Computes the threads that may have changed, and moves their wordings and mentions. */
    private ChangeSet place(WordingGroups.Result updated, Set<UUID> ruled) {
        ClaimConstraints constraints = units.constraints();
        ConstrainedClusters clusters = units.clusters(constraints);
        Set<UUID> placed = new HashSet<>(updated.wordings());
        placed.addAll(ruled);
        Set<UUID> changed = constraints.connectedTo(statements
                .statement("select_groups_of_wordings")
                .param("wordings", CoverageStatements.ids(placed))
                .query(UUID.class)
                .list());
        Set<UUID> affected = constraints.partsOfUnits(clusters.affectedBy(constraints.unitsOf(changed)));
        affected.addAll(changed);
        affected.addAll(constraints.partsOf(statements
                .statement("select_groups_sharing_thread")
                .param("groups", CoverageStatements.ids(constraints.groupsOf(affected)))
                .param("threads", CoverageStatements.ids(updated.brokenThreads()))
                .query(UUID.class)
                .list()));
        Map<UUID, UUID> byUnit = clusters.threadsOf(constraints.unitsOf(affected));
        Map<UUID, UUID> threads = new HashMap<>();
        constraints
                .partsByUnit(byUnit.keySet())
                .forEach((unit, parts) -> parts.forEach(part -> threads.put(part, Present.in(byUnit, unit))));
        units.writeOutcomes(constraints);
        return moveAll(write(threads, constraints));
    }

    /** Writes the threads of groups, without the wordings that rulings separate from them, and of these wordings. */
    private List<Moved> write(Map<UUID, UUID> threads, ClaimConstraints constraints) {
        Map<UUID, UUID> separated = constraints.separated();
        Map<UUID, UUID> whole = new HashMap<>(threads);
        whole.keySet().removeAll(separated.values());
        List<Moved> moved = new ArrayList<>(statements
                .statement("update_wording_threads")
                .param("groups", CoverageStatements.ids(whole.keySet()))
                .param("threads", CoverageStatements.ids(whole.values()))
                .param("separated", CoverageStatements.ids(separated.keySet()))
                .query((row, _) -> Moved.of(row))
                .list());
        List<SeparatedRow> rows = separated.entrySet().stream()
                .filter(wording -> threads.containsKey(wording.getValue()))
                .map(wording -> new SeparatedRow(
                        wording.getKey(),
                        Present.in(threads, wording.getValue()),
                        constraints.groupOf(wording.getValue())))
                .toList();
        if (!rows.isEmpty()) {
            moved.addAll(statements
                    .with("update_threads_of_separated", rows)
                    .query((row, _) -> Moved.of(row))
                    .list());
        }
        return moved;
    }

    private ChangeSet moveAll(List<Moved> all) {
        Set<UUID> wordings = new HashSet<>();
        Set<UUID> touched = new HashSet<>();
        all.stream().filter(moved -> !moved.before().equals(moved.now())).forEach(moved -> {
            wordings.add(moved.wording());
            touched.add(moved.before());
            touched.add(moved.now());
        });
        return wordings.isEmpty()
                ? ChangeSet.none()
                : ChangeSet.merge(ChangeSet.ofThreads(touched), moveMentions(wordings));
    }

    /** Moves the mentions of these wordings. Returns their articles, and the strands that they leave. */
    private ChangeSet moveMentions(Set<UUID> wordings) {
        Set<String> articles = new HashSet<>();
        Set<UUID> strands = new HashSet<>();
        statements
                .statement("update_mention_threads")
                .param("wordings", CoverageStatements.ids(wordings))
                .query((row, _) -> {
                    UUID strand = row.getObject("strand_id", UUID.class);
                    if (strand != null) {
                        strands.add(strand);
                    }
                    return articles.add(row.getString("article_id"));
                })
                .list();
        return ChangeSet.merge(ChangeSet.ofArticles(articles), ChangeSet.ofStrands(strands));
    }
}
