package news.hearsay.coverage.assembly;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.hearsay.coverage.claim.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Maintains which wordings form a thread: the connected components of "has the same content". A thread that loses a
 * wording is recomputed.
 */
@Component
class WordingThreads {

    /** The maximum number of wordings that one key is compared with: those with the smallest ids. */
    static final int MAX_CANDIDATES_PER_KEY = 500;

    /** The number of wordings whose candidates one query selects. */
    private static final int WORDINGS_PER_QUERY = 500;

    private final CoverageStatements statements;

    WordingThreads(CoverageStatements statements) {
        this.statements = statements;
    }

    /** @param threads the thread of each wanted wording, by wording id */
    record Result(Map<UUID, UUID> threads, ChangeSet changes) {}

    private record Known(
            Wording wording, UUID thread, @Nullable UUID opposite) {

        UUID id() {
            return wording.id();
        }
    }

    /**
     * Wordings to place.
     *
     * @param loose wordings that belong to no thread yet
     * @param seeking wordings that stay in their thread and need a new opposite
     * @param brokenThreads threads that lost a wording
     */
    private record Unplaced(Map<UUID, Wording> loose, Map<UUID, Known> seeking, Set<UUID> brokenThreads) {

        boolean contains(UUID id) {
            return loose.containsKey(id) || seeking.containsKey(id);
        }
    }

    /** Wordings to compare, and the thread of each; a loose one is a thread of its own. */
    private record Pool(Map<UUID, Wording> wordings, Map<UUID, UUID> threadOf) {

        Pool() {
            this(new HashMap<>(), new HashMap<>());
        }

        void add(Wording wording, UUID thread) {
            wordings.put(wording.id(), wording);
            threadOf.put(wording.id(), thread);
        }
    }

    /** The threads to merge, and the smallest id of an opposite for each wording that has any. */
    private record Verdicts(ConnectedComponents threads, Map<UUID, UUID> opposites) {}

    private record TextRow(UUID id, String text) {}

    private record KeysRow(UUID id, long[] keys) {}

    private record WordingRow(
            UUID id,
            String text,
            List<String> stems,
            List<String> numbers,
            List<String> entities,
            boolean negated,
            UUID threadId,
            @Nullable UUID opposite) {}

    /**
     * Updates the wordings of these articles and their threads.
     *
     * @param wanted the wordings that the articles' claims have now, by id
     * @param before the wordings that they had
     */
    Result update(Map<UUID, Wording> wanted, Collection<UUID> before, Collection<String> articles) {
        Map<UUID, Known> known = byId(find("select_wordings", "wordings", CoverageStatements.ids(wanted.keySet())));
        updateTexts(wanted, known);
        Unplaced unplaced = deleteOrphans(wanted.keySet(), before, articles);
        List<Wording> added = wanted.values().stream()
                .filter(wording -> !known.containsKey(wording.id()))
                .toList();
        added.forEach(wording -> unplaced.loose().put(wording.id(), wording));
        if (!added.isEmpty()) {
            List<KeysRow> keys = added.stream()
                    .map(wording -> new KeysRow(wording.id(), wording.keys()))
                    .toList();
            statements.with("insert_wording_keys", keys).update();
        }
        Map<UUID, UUID> threads = new HashMap<>();
        known.forEach((id, held) -> threads.put(id, held.thread()));
        ChangeSet changes = ChangeSet.ofThreads(unplaced.brokenThreads());
        if (!unplaced.loose().isEmpty() || !unplaced.seeking().isEmpty()) {
            Pool pool = new Pool();
            unplaced.loose().forEach((id, wording) -> pool.add(wording, id));
            unplaced.seeking().forEach((_, held) -> pool.add(held.wording(), held.thread()));
            Verdicts verdicts = compare(pool);
            changes = ChangeSet.merge(changes, write(unplaced, pool, verdicts));
            threads.replaceAll((_, thread) -> verdicts.threads().nameOf(thread));
            unplaced.loose()
                    .keySet()
                    .forEach(id -> threads.put(id, verdicts.threads().nameOf(id)));
        }
        threads.keySet().retainAll(wanted.keySet());
        return new Result(threads, changes);
    }

    /** Replaces the texts of known wordings by lesser ones, so that the order of arrival does not matter. */
    private void updateTexts(Map<UUID, Wording> wanted, Map<UUID, Known> known) {
        List<TextRow> lesser = known.values().stream()
                .map(held ->
                        new TextRow(held.id(), Present.in(wanted, held.id()).text()))
                .filter(row -> row.text()
                                .compareTo(Present.in(known, row.id()).wording().text())
                        < 0)
                .toList();
        if (!lesser.isEmpty()) {
            statements.with("update_wording_texts", lesser).update();
        }
    }

    /**
     * Deletes wordings that no claim has any more. The other wordings of their threads become loose, and wordings whose
     * opposite they were need a new one.
     */
    private Unplaced deleteOrphans(Set<UUID> wanted, Collection<UUID> before, Collection<String> articles) {
        Unplaced unplaced = new Unplaced(new HashMap<>(), new HashMap<>(), new HashSet<>());
        Set<UUID> dropped = new HashSet<>(before);
        dropped.removeAll(wanted);
        Map<UUID, UUID> orphans = dropped.isEmpty() ? Map.of() : selectOrphans(dropped, articles);
        if (orphans.isEmpty()) {
            return unplaced;
        }
        unplaced.brokenThreads().addAll(orphans.values());
        find("select_wordings_of_threads", "threads", CoverageStatements.ids(unplaced.brokenThreads())).stream()
                .filter(held -> !orphans.containsKey(held.id()))
                .forEach(held -> unplaced.loose().put(held.id(), held.wording()));
        find("select_wordings_with_opposite", "wordings", CoverageStatements.ids(orphans.keySet())).stream()
                .filter(held -> !orphans.containsKey(held.id()) && !unplaced.contains(held.id()))
                .forEach(held -> unplaced.seeking().put(held.id(), held));
        statements
                .statement("delete_wordings")
                .param("wordings", CoverageStatements.ids(orphans.keySet()))
                .update();
        return unplaced;
    }

    /** The dropped wordings that no other article has, with their threads. */
    private Map<UUID, UUID> selectOrphans(Set<UUID> dropped, Collection<String> articles) {
        Map<UUID, UUID> orphans = new HashMap<>();
        statements
                .statement("select_orphaned_wordings")
                .param("wordings", CoverageStatements.ids(dropped))
                .param("articles", CoverageStatements.texts(articles))
                .query((row, _) -> orphans.put(row.getObject("id", UUID.class), row.getObject("thread_id", UUID.class)))
                .list();
        return orphans;
    }

    /** Compares the wordings of the pool with all that share a key, and adds those to the pool. */
    private Verdicts compare(Pool pool) {
        Map<UUID, Set<UUID>> candidates = candidates(List.copyOf(pool.wordings().keySet()));
        Set<UUID> others = candidates.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        others.removeAll(pool.wordings().keySet());
        if (!others.isEmpty()) {
            find("select_wordings", "wordings", CoverageStatements.ids(others))
                    .forEach(held -> pool.add(held.wording(), held.thread()));
        }
        Verdicts verdicts = new Verdicts(new ConnectedComponents(), new HashMap<>());
        // a pair that is found from both sides is compared once
        candidates.forEach((id, found) -> found.stream()
                .filter(pool.wordings()::containsKey)
                .filter(other -> id.compareTo(other) < 0
                        || !candidates.getOrDefault(other, Set.of()).contains(id))
                .forEach(candidate -> compare(id, candidate, pool, verdicts)));
        return verdicts;
    }

    private static void compare(UUID id, UUID candidate, Pool pool, Verdicts verdicts) {
        Wording one = Present.in(pool.wordings(), id);
        Wording other = Present.in(pool.wordings(), candidate);
        switch (one.relationTo(other)) {
            case SAME ->
                verdicts.threads().join(Present.in(pool.threadOf(), id), Present.in(pool.threadOf(), candidate));
            case OPPOSITE -> {
                verdicts.opposites().merge(id, candidate, WordingThreads::least);
                verdicts.opposites().merge(candidate, id, WordingThreads::least);
            }
            case LESS_SPECIFIC, DIFFERENT -> {}
        }
    }

    private Map<UUID, Set<UUID>> candidates(List<UUID> wordings) {
        Map<UUID, Set<UUID>> candidates = new HashMap<>();
        for (int start = 0; start < wordings.size(); start += WORDINGS_PER_QUERY) {
            List<UUID> part = wordings.subList(start, Math.min(start + WORDINGS_PER_QUERY, wordings.size()));
            statements
                    .statement("select_wordings_sharing_key")
                    .param("wordings", CoverageStatements.ids(part))
                    .param("maximum", MAX_CANDIDATES_PER_KEY)
                    .query((row, _) -> candidates
                            .computeIfAbsent(row.getObject("id", UUID.class), _ -> new HashSet<>())
                            .add(row.getObject("other", UUID.class)))
                    .list();
        }
        return candidates;
    }

    /** Writes threads and opposites, and moves the mentions whose thread has changed. */
    private ChangeSet write(Unplaced unplaced, Pool pool, Verdicts verdicts) {
        Map<UUID, UUID> moved = verdicts.threads().moved();
        ChangeSet left = moved.isEmpty()
                ? ChangeSet.none()
                : changesOf(statements
                        .statement("update_moved_threads")
                        .param("old", CoverageStatements.ids(moved.keySet()))
                        .param("new", CoverageStatements.ids(moved.values())));
        writeWordings(unplaced, verdicts);
        writeOpposites(unplaced, verdicts.opposites());
        ChangeSet placed = changesOf(statements
                .statement("update_mention_threads")
                .param("wordings", CoverageStatements.ids(unplaced.loose().keySet())));
        Stream<UUID> touched = Stream.of(
                        unplaced.loose().keySet().stream(),
                        verdicts.opposites().keySet().stream(),
                        unplaced.seeking().keySet().stream())
                .flatMap(ids -> ids)
                .map(id -> verdicts.threads().nameOf(Present.in(pool.threadOf(), id)));
        Set<UUID> threads = touched.collect(Collectors.toSet());
        threads.addAll(moved.keySet());
        threads.addAll(moved.values());
        return ChangeSet.merge(left, placed, ChangeSet.ofThreads(threads));
    }

    private void writeWordings(Unplaced unplaced, Verdicts verdicts) {
        List<WordingRow> rows = new ArrayList<>();
        unplaced.loose().forEach((id, wording) -> rows.add(row(wording, id, verdicts)));
        unplaced.seeking().forEach((_, held) -> rows.add(row(held.wording(), held.thread(), verdicts)));
        statements.with("upsert_wordings", rows).update();
    }

    /** Writes the opposites of wordings that were found by their keys only. */
    private void writeOpposites(Unplaced unplaced, Map<UUID, UUID> opposites) {
        Map<UUID, UUID> found = new HashMap<>(opposites);
        found.keySet().removeIf(unplaced::contains);
        if (!found.isEmpty()) {
            statements
                    .statement("update_wording_opposites")
                    .param("wordings", CoverageStatements.ids(found.keySet()))
                    .param("opposites", CoverageStatements.ids(found.values()))
                    .update();
        }
    }

    /** The articles and strands of the mentions that a statement moves, as they were before. */
    private static ChangeSet changesOf(JdbcClient.StatementSpec move) {
        Set<String> articles = new HashSet<>();
        Set<UUID> strands = new HashSet<>();
        move.query((row, _) -> {
                    UUID strand = row.getObject("strand_id", UUID.class);
                    if (strand != null) {
                        strands.add(strand);
                    }
                    return articles.add(row.getString("article_id"));
                })
                .list();
        return ChangeSet.merge(ChangeSet.ofArticles(articles), ChangeSet.ofStrands(strands));
    }

    private static UUID least(UUID one, UUID other) {
        return ConnectedComponents.ORDER.compare(one, other) <= 0 ? one : other;
    }

    /** @param thread the thread that the wording had before the comparison */
    private static WordingRow row(Wording wording, UUID thread, Verdicts verdicts) {
        return new WordingRow(
                wording.id(),
                wording.text(),
                wording.stems(),
                wording.numbers().stream().sorted().toList(),
                wording.entities().stream().sorted().toList(),
                wording.negated(),
                verdicts.threads().nameOf(thread),
                verdicts.opposites().get(wording.id()));
    }

    private static Map<UUID, Known> byId(List<Known> list) {
        Map<UUID, Known> byId = new HashMap<>();
        list.forEach(held -> byId.put(held.id(), held));
        return byId;
    }

    private List<Known> find(String file, String parameter, String[] values) {
        return statements
                .statement(file)
                .param(parameter, values)
                .query((row, _) -> known(row))
                .list();
    }

    private static Known known(ResultSet row) throws SQLException {
        List<String> stems = Arrays.asList((String[]) row.getArray("stems").getArray());
        Wording wording = Wording.stored(
                row.getObject("id", UUID.class), row.getString("text"), stems, row.getBoolean("negated"));
        return new Known(wording, row.getObject("thread_id", UUID.class), row.getObject("opposite", UUID.class));
    }
}
