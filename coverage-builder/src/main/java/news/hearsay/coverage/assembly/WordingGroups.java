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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.hearsay.coverage.claim.ClaimRelation;
import news.hearsay.coverage.claim.StoryComparisons;
import news.hearsay.coverage.claim.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Maintains which wordings form a group: the connected components of "has the same content". A group that loses a
 * wording is recomputed. Also maintains the links between wordings of which one is less specific, and the opposites.
 */
@Component
class WordingGroups {

    /** The maximum number of wordings that one key is compared with: those with the smallest ids. */
    static final int MAX_CANDIDATES_PER_KEY = 500;

    /** The number of keys whose wordings one query selects. */
    private static final int KEYS_PER_QUERY = 5_000;

    private final CoverageStatements statements;

    WordingGroups(CoverageStatements statements) {
        this.statements = statements;
    }

    /**
     * What an update has changed.
     *
     * @param wordings wordings that are new or whose group or links have changed
     * @param opposed wordings whose opposite may have changed
     * @param brokenThreads threads that lost a wording
     */
    record Result(Set<UUID> wordings, Set<UUID> opposed, Set<UUID> brokenThreads) {

        boolean isEmpty() {
            return wordings.isEmpty() && opposed.isEmpty() && brokenThreads.isEmpty();
        }
    }

    /**
     * A wording.
     *
     * @param group its group; a wording that belongs to none yet is a group of its own
     * @param wordsId the id of its {@linkplain Wording#words() words}
     */
    private record Known(Wording wording, UUID group, UUID wordsId) {

        static Known loose(Wording wording) {
            return new Known(wording, wording.id(), wording.words().id());
        }

        UUID id() {
            return wording.id();
        }

        boolean isInStory() {
            return !wordsId.equals(wording.id());
        }

        /** The keys by which it is found: if its words are a wording of their own, only those of the story. */
        long[] keys() {
            return isInStory() ? wording.storyKeys() : wording.keys();
        }
    }

    /**
     * Wordings to place.
     *
     * @param loose wordings that belong to no group yet
     * @param seeking wordings that stay in their group and need a new opposite
     * @param unlinked wordings that lost a link
     * @param brokenThreads threads that lost a wording
     */
    private record Unplaced(
            Map<UUID, Known> loose, Map<UUID, Known> seeking, Set<UUID> unlinked, Set<UUID> brokenThreads) {

        Unplaced() {
            this(new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashSet<>());
        }

        boolean contains(UUID id) {
            return loose.containsKey(id) || seeking.containsKey(id);
        }
    }

    /** The groups to merge, the pairs to link, and the smallest id of an opposite for each wording that has any. */
    private record Verdicts(ConnectedComponents groups, Set<LinkRow> links, Map<UUID, UUID> opposites) {

        Verdicts() {
            this(new ConnectedComponents(), new HashSet<>(), new HashMap<>());
        }
    }

    private record LinkRow(UUID wordingId, UUID otherId) {}

    private record TextRow(UUID id, String text) {}

    private record KeysRow(UUID id, long[] keys) {}

    private record WordingRow(
            UUID id,
            String text,
            List<String> stems,
            List<String> numbers,
            List<String> entities,
            boolean negated,
            @Nullable UUID wordsId,
            UUID groupId,
            @Nullable UUID opposite) {}

    /**
     * Updates the wordings of these articles and their groups.
     *
     * @param claimed the wordings that the articles' claims have now, by id
     * @param before the wordings that they had
     */
    Result update(Map<UUID, Wording> claimed, Collection<UUID> before, Collection<String> articles) {
        Map<UUID, Wording> wanted = withWords(claimed.values());
        Map<UUID, Known> known = byId(find("select_wordings", "wordings", CoverageStatements.ids(wanted.keySet())));
        updateTexts(wanted, known);
        Unplaced unplaced = deleteOrphans(wanted.keySet(), before, articles);
        List<Wording> added = wanted.values().stream()
                .filter(wording -> !known.containsKey(wording.id()))
                .toList();
        added.forEach(wording -> unplaced.loose().put(wording.id(), Known.loose(wording)));
        if (!added.isEmpty()) {
            List<KeysRow> keys = added.stream()
                    .map(wording -> Present.in(unplaced.loose(), wording.id()))
                    .map(loose -> new KeysRow(loose.id(), loose.keys()))
                    .toList();
            statements.with("insert_wording_keys", keys).update();
        }
        Set<UUID> changed = new HashSet<>(unplaced.unlinked());
        Set<UUID> opposed = new HashSet<>();
        if (!unplaced.loose().isEmpty() || !unplaced.seeking().isEmpty()) {
            Map<UUID, Known> placed = new HashMap<>(unplaced.seeking());
            placed.putAll(unplaced.loose());
            Verdicts verdicts = compare(placed);
            writeGroups(unplaced, verdicts);
            writeOpposites(unplaced, verdicts.opposites());
            changed.addAll(writeLinks(verdicts.links()));
            changed.addAll(unplaced.loose().keySet());
            changed.addAll(unplaced.seeking().keySet());
            opposed.addAll(verdicts.opposites().keySet());
        }
        return new Result(changed, opposed, unplaced.brokenThreads());
    }

    /** These wordings, and the words of each. Of several texts of the same words, the least represents them. */
    private static Map<UUID, Wording> withWords(Collection<Wording> claimed) {
        Map<UUID, Wording> all = new HashMap<>();
        claimed.forEach(wording -> {
            all.merge(wording.id(), wording, WordingGroups::leastText);
            all.merge(wording.words().id(), wording.words(), WordingGroups::leastText);
        });
        return all;
    }

    private static Wording leastText(Wording one, Wording other) {
        return one.text().compareTo(other.text()) <= 0 ? one : other;
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
     * Deletes wordings that no claim has any more. The other wordings of their groups become loose, and wordings whose
     * opposite they were need a new one.
     */
    private Unplaced deleteOrphans(Set<UUID> wanted, Collection<UUID> before, Collection<String> articles) {
        Unplaced unplaced = new Unplaced();
        Set<UUID> dropped = new HashSet<>(before);
        dropped.removeAll(wanted);
        List<Orphan> orphans = dropped.isEmpty() ? List.of() : selectOrphans(dropped, wanted, articles);
        if (orphans.isEmpty()) {
            return unplaced;
        }
        Set<UUID> ids = orphans.stream().map(Orphan::id).collect(Collectors.toSet());
        Set<UUID> brokenGroups = orphans.stream().map(Orphan::group).collect(Collectors.toSet());
        orphans.forEach(orphan -> unplaced.brokenThreads().add(orphan.thread()));
        find("select_wordings_of_groups", "groups", CoverageStatements.ids(brokenGroups)).stream()
                .filter(held -> !ids.contains(held.id()))
                .forEach(held -> unplaced.loose().put(held.id(), Known.loose(held.wording())));
        find("select_wordings_with_opposite", "wordings", CoverageStatements.ids(ids)).stream()
                .filter(held -> !ids.contains(held.id()) && !unplaced.contains(held.id()))
                .forEach(held -> unplaced.seeking().put(held.id(), held));
        unplaced.unlinked()
                .addAll(statements
                        .statement("delete_wordings")
                        .param("wordings", CoverageStatements.ids(ids))
                        .query(UUID.class)
                        .list());
        return unplaced;
    }

    private record Orphan(UUID id, UUID group, UUID thread) {}

    /** The dropped wordings that no other article has, and the words that only they have. */
    private List<Orphan> selectOrphans(Set<UUID> dropped, Set<UUID> wanted, Collection<String> articles) {
        return statements
                .statement("select_orphaned_wordings")
                .param("wordings", CoverageStatements.ids(dropped))
                .param("wanted", CoverageStatements.ids(wanted))
                .param("articles", CoverageStatements.texts(articles))
                .query((row, _) -> new Orphan(
                        row.getObject("id", UUID.class),
                        row.getObject("group_id", UUID.class),
                        row.getObject("thread_id", UUID.class)))
                .list();
    }

    /** Compares these wordings with all that share a key. */
    private Verdicts compare(Map<UUID, Known> placed) {
        Map<UUID, long[]> keys = new HashMap<>();
        placed.forEach((id, wording) -> keys.put(id, wording.keys()));
        Map<Long, List<UUID>> sharing = sharing(keys.values());
        Set<UUID> others = sharing.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        placed.values().forEach(wording -> others.add(wording.wordsId()));
        others.removeAll(placed.keySet());
        Map<UUID, Known> pool = new HashMap<>(placed);
        if (!others.isEmpty()) {
            pool.putAll(byId(find("select_wordings", "wordings", CoverageStatements.ids(others))));
        }
        Verdicts verdicts = new Verdicts();
        placed.values()
                .forEach(one -> verdicts.groups()
                        .join(one.group(), Present.in(pool, one.wordsId()).group()));
        StoryComparisons stories = new StoryComparisons();
        for (Known one : placed.values()) {
            Arrays.stream(Present.in(keys, one.id()))
                    .mapToObj(key -> sharing.getOrDefault(key, List.of()))
                    .flatMap(List::stream)
                    .distinct()
                    // a pair that is found from both sides is compared once
                    .filter(id -> !placed.containsKey(id) || one.id().compareTo(id) < 0)
                    .map(pool::get)
                    .filter(Objects::nonNull)
                    .forEach(other -> compare(one, other, stories, verdicts));
        }
        return verdicts;
    }

    private static void compare(Known one, Known other, StoryComparisons stories, Verdicts verdicts) {
        if (one.wordsId().equals(other.wordsId())) {
            return;
        }
        switch (relation(one, other, stories)) {
            case SAME -> verdicts.groups().join(one.group(), other.group());
            case LESS_SPECIFIC -> verdicts.links().add(new LinkRow(one.id(), other.id()));
            case OPPOSITE -> {
                verdicts.opposites().merge(one.id(), other.id(), WordingGroups::least);
                verdicts.opposites().merge(other.id(), one.id(), WordingGroups::least);
            }
            case DIFFERENT -> {}
        }
    }

    /** What holds in any two articles is decided by comparing the words. */
    private static ClaimRelation relation(Known one, Known other, StoryComparisons stories) {
        boolean alone = one.wording().standsAlone() && other.wording().standsAlone();
        return alone && (one.isInStory() || other.isInStory())
                ? stories.relation(one.wording(), one.wordsId(), other.wording(), other.wordsId())
                : one.wording().relationTo(other.wording());
    }

    /** The wordings that have these keys, by key. */
    private Map<Long, List<UUID>> sharing(Collection<long[]> wanted) {
        long[] keys = wanted.stream().flatMapToLong(Arrays::stream).distinct().toArray();
        Map<Long, List<UUID>> sharing = new HashMap<>();
        for (int start = 0; start < keys.length; start += KEYS_PER_QUERY) {
            long[] part = Arrays.copyOfRange(keys, start, Math.min(start + KEYS_PER_QUERY, keys.length));
            statements
                    .statement("select_wordings_with_keys")
                    .param("keys", Arrays.stream(part).mapToObj(Long::toString).toArray(String[]::new))
                    .param("maximum", MAX_CANDIDATES_PER_KEY)
                    .query((row, _) -> sharing.computeIfAbsent(row.getLong("key"), _ -> new ArrayList<>())
                            .add(row.getObject("wording_id", UUID.class)))
                    .list();
        }
        return sharing;
    }

    /** Writes the groups; {@link WordingThreads} follows with the threads. */
    private void writeGroups(Unplaced unplaced, Verdicts verdicts) {
        Map<UUID, UUID> moved = verdicts.groups().moved();
        if (!moved.isEmpty()) {
            statements
                    .statement("update_moved_groups")
                    .param("old", CoverageStatements.ids(moved.keySet()))
                    .param("new", CoverageStatements.ids(moved.values()))
                    .update();
        }
        List<WordingRow> rows = new ArrayList<>();
        unplaced.loose().values().forEach(held -> rows.add(row(held, verdicts)));
        unplaced.seeking().values().forEach(held -> rows.add(row(held, verdicts)));
        statements.with("upsert_wordings", rows).update();
    }

    /** Returns the wordings that have a new link. */
    private List<UUID> writeLinks(Set<LinkRow> links) {
        return links.isEmpty()
                ? List.of()
                : statements
                        .with("insert_wording_links", links)
                        .query(UUID.class)
                        .list();
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

    private static UUID least(UUID one, UUID other) {
        return ConnectedComponents.ORDER.compare(one, other) <= 0 ? one : other;
    }

    private static WordingRow row(Known held, Verdicts verdicts) {
        Wording wording = held.wording();
        return new WordingRow(
                held.id(),
                wording.text(),
                wording.stems(),
                wording.numbers().stream().sorted().toList(),
                wording.entities().stream().sorted().toList(),
                wording.negated(),
                held.isInStory() ? held.wordsId() : null,
                verdicts.groups().nameOf(held.group()),
                verdicts.opposites().get(held.id()));
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
        UUID words = row.getObject("words_id", UUID.class);
        Wording wording = wording(row);
        return new Known(wording, row.getObject("group_id", UUID.class), words == null ? wording.id() : words);
    }

    /** A stored wording. */
    static Wording wording(ResultSet row) throws SQLException {
        List<String> stems = Arrays.asList((String[]) row.getArray("stems").getArray());
        return Wording.stored(row.getObject("id", UUID.class), row.getString("text"), stems, row.getBoolean("negated"));
    }
}
