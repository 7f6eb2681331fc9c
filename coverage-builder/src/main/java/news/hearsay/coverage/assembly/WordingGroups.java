package news.hearsay.coverage.assembly;

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
import java.util.stream.LongStream;
import news.hearsay.coverage.claim.ClaimRelation;
import news.hearsay.coverage.claim.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Maintains which wordings form a group: the connected components of "has the same content". A group that loses a
 * wording is recomputed. Also maintains the pairs that have the same content, the links between wordings of which one
 * is less specific, and the opposites.
 */
@Component
class WordingGroups {

    private final CoverageStatements statements;
    private final WordingCandidates candidates;
    private final WordingComparisons comparisons;
    private final PreparedWordings preparedWordings;
    private final WordingKeys keys;
    private final CrowdedKeys crowdedKeys;
    private final LostPairs lostPairs;

    WordingGroups(
            CoverageStatements statements,
            WordingCandidates candidates,
            WordingComparisons comparisons,
            PreparedWordings preparedWordings,
            WordingKeys keys,
            CrowdedKeys crowdedKeys,
            LostPairs lostPairs) {
        this.statements = statements;
        this.candidates = candidates;
        this.comparisons = comparisons;
        this.preparedWordings = preparedWordings;
        this.keys = keys;
        this.crowdedKeys = crowdedKeys;
        this.lostPairs = lostPairs;
    }

    /**
     * What an update has changed.
     *
     * @param added wordings that are new
     * @param wordings wordings that are new or whose group or links have changed
     * @param opposed wordings whose opposite may have changed
     * @param brokenThreads threads that lost a wording
     */
    record Result(Collection<KnownWording> added, Set<UUID> wordings, Set<UUID> opposed, Set<UUID> brokenThreads) {

        boolean isEmpty() {
            return wordings.isEmpty() && opposed.isEmpty() && brokenThreads.isEmpty();
        }
    }

    /**
     * Wordings to place.
     *
     * @param removed wordings that were deleted
     * @param loose wordings that belong to no group yet
     * @param seeking wordings that stay in their group, and need a new opposite or may be related to others now
     * @param unlinked wordings that lost a link
     * @param brokenThreads threads that lost a wording
     */
    private record Unplaced(
            List<KnownWording> removed,
            Map<UUID, KnownWording> loose,
            Map<UUID, KnownWording> seeking,
            Set<UUID> unlinked,
            Set<UUID> brokenThreads) {

        Unplaced() {
            this(new ArrayList<>(), new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashSet<>());
        }

        void loosen(KnownWording held) {
            seeking.remove(held.id());
            loose.put(held.id(), KnownWording.loose(held.wording()));
        }

        void seek(KnownWording held) {
            if (!loose.containsKey(held.id())) {
                seeking.put(held.id(), held);
            }
        }

        /** All wordings to place, by id. */
        Map<UUID, KnownWording> placed() {
            Map<UUID, KnownWording> placed = new HashMap<>(seeking);
            placed.putAll(loose);
            return placed;
        }

        boolean contains(UUID id) {
            return loose.containsKey(id) || seeking.containsKey(id);
        }
    }

    /**
     * What comparisons found.
     *
     * @param groups the groups to merge
     * @param same the pairs that have the same content
     * @param links the pairs to link
     * @param opposites the smallest id of an opposite, for each wording that has any
     */
    private record Verdicts(
            ConnectedComponents groups, Set<PairRow> same, Set<PairRow> links, Map<UUID, UUID> opposites) {

        Verdicts() {
            this(new ConnectedComponents(), new HashSet<>(), new HashSet<>(), new HashMap<>());
        }

        void add(RelatedPair pair) {
            KnownWording one = pair.one();
            KnownWording other = pair.other();
            switch (pair.relation()) {
                case SAME -> {
                    groups.join(one.group(), other.group());
                    same.add(new PairRow(one.id(), other.id()));
                }
                case LESS_SPECIFIC -> links.add(new PairRow(one.id(), other.id()));
                case OPPOSITE -> {
                    opposites.merge(one.id(), other.id(), WordingGroups::least);
                    opposites.merge(other.id(), one.id(), WordingGroups::least);
                }
                case DIFFERENT -> {}
            }
        }
    }

    private record PairRow(UUID wordingId, UUID otherId) {}

    private record WordingRow(
            UUID id,
            @Nullable String signs,
            boolean named,
            boolean negated,
            @Nullable UUID wordsId,
            @Nullable UUID storyId,
            long @Nullable [] storyWords,
            UUID groupId,
            @Nullable UUID opposite) {}

    /**
     * What articles claim.
     *
     * @param wordings the wordings that the claims of the articles have now, by id
     * @param before the wordings that they had
     * @param related see {@link ArticlesAhead#related()}
     */
    record Claimed(
            Map<UUID, Wording> wordings,
            Collection<UUID> before,
            Collection<String> articles,
            Map<UUID, Map<UUID, ClaimRelation>> related) {}

    /** Updates the wordings of these articles and their groups. */
    Result update(Claimed claimed) {
        Map<UUID, Wording> wanted = withWords(claimed.wordings().values());
        Set<UUID> known = candidates.known(wanted.keySet());
        Unplaced unplaced = deleteOrphans(wanted.keySet(), claimed.before(), claimed.articles());
        List<KnownWording> added = wanted.values().stream()
                .filter(wording -> !known.contains(wording.id()))
                .map(KnownWording::loose)
                .toList();
        added.forEach(wording -> unplaced.loose().put(wording.id(), wording));
        candidates.insert(added);
        Looked looked = look(unplaced, added, claimed.related());
        Set<UUID> changed = new HashSet<>(unplaced.unlinked());
        Set<UUID> opposed = new HashSet<>();
        if (!unplaced.loose().isEmpty() || !unplaced.seeking().isEmpty()) {
            Verdicts verdicts = compare(unplaced.placed(), looked);
            writeGroups(unplaced, verdicts);
            writeOpposites(unplaced, verdicts.opposites());
            writeSame(verdicts.same());
            changed.addAll(writeLinks(verdicts.links()));
            changed.addAll(unplaced.loose().keySet());
            changed.addAll(unplaced.seeking().keySet());
            opposed.addAll(verdicts.opposites().keySet());
        }
        return new Result(added, changed, opposed, unplaced.brokenThreads());
    }

    /** These wordings, and the words of each, by id. */
    static Map<UUID, Wording> withWords(Collection<Wording> claimed) {
        Map<UUID, Wording> all = new HashMap<>();
        claimed.forEach(wording -> {
            all.put(wording.id(), wording);
            all.putIfAbsent(wording.words().id(), wording.words());
        });
        return all;
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
        orphans.forEach(orphan -> {
            unplaced.removed().add(KnownWording.loose(orphan.wording()));
            unplaced.brokenThreads().add(orphan.thread());
        });
        find("select_wordings_of_groups", "groups", CoverageStatements.ids(brokenGroups)).stream()
                .filter(held -> !ids.contains(held.id()))
                .forEach(unplaced::loosen);
        find("select_wordings_with_opposite", "wordings", CoverageStatements.ids(ids)).stream()
                .filter(held -> !ids.contains(held.id()))
                .forEach(unplaced::seek);
        unplaced.unlinked()
                .addAll(statements
                        .with(
                                "delete_wordings",
                                orphans.stream().map(Orphan::keys).toList())
                        .param("wordings", CoverageStatements.ids(ids))
                        .query(UUID.class)
                        .list());
        return unplaced;
    }

    private record Orphan(Wording wording, UUID group, UUID thread) {

        UUID id() {
            return wording.id();
        }

        OrphanRow keys() {
            return OrphanRow.of(wording);
        }
    }

    /** An orphan, and the keys by which it was found. */
    private record OrphanRow(UUID id, long[] keys) {

        /** All keys that may be stored: earlier versions stored those with a name of the story, too. */
        static OrphanRow of(Wording wording) {
            LongStream keys = LongStream.concat(Arrays.stream(wording.keys()), Arrays.stream(wording.ownKeys()));
            return new OrphanRow(wording.id(), keys.distinct().toArray());
        }
    }

    /** The dropped wordings that no other article has, and the words that only they have. */
    private List<Orphan> selectOrphans(Set<UUID> dropped, Set<UUID> wanted, Collection<String> articles) {
        return statements
                .statement("select_orphaned_wordings")
                .param("wordings", CoverageStatements.ids(dropped))
                .param("wanted", CoverageStatements.ids(wanted))
                .param("articles", CoverageStatements.texts(articles))
                .query((row, _) -> new Orphan(
                        KnownWording.wording(row),
                        row.getObject("group_id", UUID.class),
                        row.getObject("thread_id", UUID.class)))
                .list();
    }

    /**
     * What is known of wordings before they are compared.
     *
     * @param prepared what needs not be compared
     * @param holders the wordings that the others find by a key
     */
    private record Looked(PreparedWordings.Related prepared, KeyHolders holders) {}

    /**
     * Looks up the keys of wordings to place, unless they are prepared, and adds the wordings to place that a key
     * finds, or does not find any more, since the batch has stored and removed others.
     *
     * @param added those of them that are new
     * @param related see {@link ArticlesAhead#related()}
     */
    private Looked look(Unplaced unplaced, List<KnownWording> added, Map<UUID, Map<UUID, ClaimRelation>> related) {
        Map<UUID, KnownWording> looking = unplaced.placed();
        PreparedWordings.Related prepared = preparedWordings.related(
                preparedWordings.of(added.stream().map(KnownWording::id).collect(Collectors.toSet()), related),
                looking);
        looking.keySet().removeAll(prepared.wordings());
        KeyHolders holders = keys.holders(looking.values());
        KeyMoves moves = keys.moves(holders, added, unplaced.removed());
        LostPairs.Result lost = lostPairs.delete(holders, moves.evicted());
        unplaced.unlinked().addAll(lost.unlinked());
        if (!lost.groups().isEmpty()) {
            find("select_wordings_of_groups", "groups", CoverageStatements.ids(lost.groups()))
                    .forEach(unplaced::loosen);
        }
        Set<UUID> seeking = new HashSet<>(lost.seeking());
        seeking.addAll(moves.promoted());
        candidates.stored(seeking, Map.of()).forEach(unplaced::seek);
        return new Looked(prepared, holders);
    }

    /** Compares these wordings with all that share a key, unless that is prepared. */
    private Verdicts compare(Map<UUID, KnownWording> placed, Looked looked) {
        Map<UUID, KnownWording> looking = new HashMap<>(placed);
        looking.keySet().removeAll(looked.prepared().wordings());
        WordingCandidates.Found found = candidates.of(looked.holders(), looking, placed);
        Verdicts verdicts = new Verdicts();
        placed.values().forEach(one -> verdicts.groups().join(one.group(), Present.in(found.groups(), one.wordsId())));
        comparisons.of(looking.values(), found, WordingComparisons.Choice.ALL).forEach(verdicts::add);
        crowdedKeys.related(found.holders(), looking, placed).forEach(verdicts::add);
        // groups may have been broken since they were prepared
        looked.prepared()
                .pairs()
                .forEach(pair -> verdicts.add(new RelatedPair(
                        placed.getOrDefault(pair.one().id(), pair.one()),
                        placed.getOrDefault(pair.other().id(), pair.other()),
                        pair.relation())));
        return verdicts;
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

    private void writeSame(Set<PairRow> same) {
        if (!same.isEmpty()) {
            statements.with("insert_same_wordings", same).update();
        }
    }

    /** Returns the wordings that have a new link. */
    private List<UUID> writeLinks(Set<PairRow> links) {
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

    private static WordingRow row(KnownWording held, Verdicts verdicts) {
        Wording wording = held.wording();
        return new WordingRow(
                held.id(),
                held.isInStory() ? null : String.join("\n", wording.stems()),
                wording.hasNames(),
                wording.negated(),
                held.isInStory() ? held.wordsId() : null,
                wording.storyId(),
                wording.storyId() == null ? null : wording.toldInStory(),
                verdicts.groups().nameOf(held.group()),
                verdicts.opposites().get(held.id()));
    }

    private List<KnownWording> find(String file, String parameter, String[] values) {
        return statements
                .statement(file)
                .param(parameter, values)
                .query((row, _) -> KnownWording.of(row))
                .list();
    }
}
