package news.hearsay.coverage.assembly;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import news.hearsay.coverage.assembly.ConstrainedClusters.Link;
import news.hearsay.coverage.claim.Details;
import news.hearsay.coverage.claim.StoryNames;
import news.hearsay.coverage.claim.Wording;
import org.springframework.stereotype.Component;

/**
 * Maintains which wordings form a thread. A thread is a {@linkplain WordingGroups group} of wordings with the same
 * content, or several groups of which some leave out details of others. {@link ConstrainedClusters} decides which
 * groups are one thread.
 */
@Component
class WordingThreads {

    private final CoverageStatements statements;
    private final WordingGroups groups;

    WordingThreads(CoverageStatements statements, WordingGroups groups) {
        this.statements = statements;
        this.groups = groups;
    }

    /** @param threads the thread of each wanted wording, by wording id */
    record Result(Map<UUID, UUID> threads, ChangeSet changes) {}

    /** A wording that moved from one thread to another. */
    private record Moved(UUID wording, UUID before, UUID now) {}

    /**
     * Updates the wordings of these articles and their threads.
     *
     * @param wanted the wordings that the articles' claims have now, by id
     * @param before the wordings that they had
     */
    Result update(Map<UUID, Wording> wanted, Collection<UUID> before, Collection<String> articles) {
        WordingGroups.Result updated = groups.update(wanted, before, articles);
        ChangeSet moved = updated.isEmpty() ? ChangeSet.none() : place(updated);
        Set<UUID> wordings = new HashSet<>(updated.wordings());
        wordings.addAll(updated.opposed());
        Set<UUID> all = new HashSet<>(wordings);
        all.addAll(wanted.keySet());
        Map<UUID, UUID> threads = threadsOf(all);
        Set<UUID> touched = new HashSet<>(updated.brokenThreads());
        wordings.forEach(wording -> touched.add(Present.in(threads, wording)));
        threads.keySet().retainAll(wanted.keySet());
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
    private ChangeSet place(WordingGroups.Result updated) {
        ConstrainedClusters clusters = new ConstrainedClusters(this::links, this::details);
        Set<UUID> changed = Set.copyOf(statements
                .statement("select_groups_of_wordings")
                .param("wordings", CoverageStatements.ids(updated.wordings()))
                .query(UUID.class)
                .list());
        Set<UUID> affected = clusters.affectedBy(changed);
        affected.addAll(statements
                .statement("select_groups_sharing_thread")
                .param("groups", CoverageStatements.ids(affected))
                .param("threads", CoverageStatements.ids(updated.brokenThreads()))
                .query(UUID.class)
                .list());
        return write(clusters.threadsOf(affected));
    }

    private ChangeSet write(Map<UUID, UUID> threads) {
        Set<UUID> wordings = new HashSet<>();
        Set<UUID> touched = new HashSet<>();
        statements
                .statement("update_wording_threads")
                .param("groups", CoverageStatements.ids(threads.keySet()))
                .param("threads", CoverageStatements.ids(threads.values()))
                .query((row, _) -> new Moved(
                        row.getObject("id", UUID.class),
                        row.getObject("before", UUID.class),
                        row.getObject("now", UUID.class)))
                .list()
                .stream()
                .filter(moved -> !moved.before().equals(moved.now()))
                .forEach(moved -> {
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

    private Map<UUID, Set<Link>> links(Set<UUID> of) {
        Map<UUID, Set<Link>> links = new HashMap<>();
        statements
                .statement("select_linked_groups")
                .param("groups", CoverageStatements.ids(of))
                .query((row, _) -> links.computeIfAbsent(row.getObject("group_id", UUID.class), _ -> new HashSet<>())
                        .add(new Link(row.getObject("other_id", UUID.class), row.getBoolean("supported"))))
                .list();
        return links;
    }

    private Map<UUID, Set<Details>> details(Set<UUID> of) {
        Map<UUID, Set<Details>> details = new HashMap<>();
        statements
                .statement("select_words_of_groups")
                .param("groups", CoverageStatements.ids(of))
                .query((row, _) -> details.computeIfAbsent(row.getObject("group_id", UUID.class), _ -> new HashSet<>())
                        .add(KnownWording.wording(row).details()))
                .list();
        Set<UUID> named = new HashSet<>(details.keySet());
        named.removeIf(group -> Present.in(details, group).stream().noneMatch(Details::hasNames));
        Map<UUID, List<NameRow>> names = namesOfStories(named);
        names.forEach((group, rows) -> details.computeIfPresent(
                group,
                (_, all) -> all.stream().map(held -> NameRow.tell(held, rows)).collect(Collectors.toSet())));
        return details;
    }

    /**
     * A name that most of the articles of a group have.
     *
     * @param main whether most of them are mainly about it
     */
    private record NameRow(String name, boolean main) {

        static Details tell(Details details, List<NameRow> rows) {
            return details.inStory(
                    rows.stream().filter(NameRow::main).map(NameRow::name).toList(),
                    rows.stream().map(NameRow::name).toList());
        }
    }

    private Map<UUID, List<NameRow>> namesOfStories(Set<UUID> groups) {
        Map<UUID, List<NameRow>> names = new HashMap<>();
        if (!groups.isEmpty()) {
            statements
                    .statement("select_story_names_of_groups")
                    .param("groups", CoverageStatements.ids(groups))
                    .param("main", StoryNames.MAIN_NAMES)
                    .query((row, _) -> names.computeIfAbsent(
                                    row.getObject("group_id", UUID.class), _ -> new ArrayList<>())
                            .add(new NameRow(row.getString("name"), row.getBoolean("main"))))
                    .list();
        }
        return names;
    }
}
