package news.hearsay.coverage.assembly;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.assembly.ConstrainedClusters.Link;
import news.hearsay.coverage.claim.Details;
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
        return details;
    }
}
