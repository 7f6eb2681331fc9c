package news.hearsay.coverage.assembly;

import java.util.ArrayList;
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
import org.springframework.stereotype.Component;

/** Reads what decides which groups of wordings are one thread: their links and their details. */
@Component
class GroupContents {

    private final CoverageStatements statements;

    GroupContents(CoverageStatements statements) {
        this.statements = statements;
    }

    /** The links of each of these groups; each link is in both of its groups. */
    Map<UUID, Set<Link>> links(Set<UUID> of) {
        Map<UUID, Set<Link>> links = new HashMap<>();
        statements
                .statement("select_linked_groups")
                .param("groups", CoverageStatements.ids(of))
                .query((row, _) -> links.computeIfAbsent(row.getObject("group_id", UUID.class), _ -> new HashSet<>())
                        .add(new Link(row.getObject("other_id", UUID.class), row.getBoolean("supported"))))
                .list();
        return links;
    }

    /** The details of the wordings of each of these groups. */
    Map<UUID, Set<Details>> details(Set<UUID> of) {
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
