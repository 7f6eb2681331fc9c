package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.identity.Identities;
import org.springframework.stereotype.Component;

/**
 * The outlets that have posted articles. Whoever has the name of one is this outlet when an article cites it. The set
 * grows with the first article of an outlet, so articles that were processed before and name it become due again.
 *
 * <p>An outlet has posted if it is the outlet of a row of {@code carrier}, so the set depends on the stored articles
 * alone. Outlets of the seed list are outlets in any case, and are not looked up.
 */
@Component
class PostedOutlets {

    private final CoverageStatements statements;

    PostedOutlets(CoverageStatements statements) {
        this.statements = statements;
    }

    /**
     * The outlets that matter to a batch.
     *
     * @param posted those that have posted once the batch is processed
     * @param stale articles outside the batch that name an outlet whose first article the batch adds, or whose last one
     *     it removes
     */
    record Result(Set<UUID> posted, Set<String> stale) {}

    /**
     * Finds out which outlets have posted.
     *
     * @param articles the batch
     * @param ids the ids of the batch
     */
    Result of(Identities identities, List<ArticleNames> articles, String[] ids) {
        Map<UUID, String> before = outletsBefore(identities, ids);
        Map<UUID, String> after = new HashMap<>();
        Set<UUID> named = new HashSet<>(before.keySet());
        for (ArticleNames names : articles) {
            UUID outlet = names.postedOutlet(identities);
            if (outlet != null) {
                after.put(outlet, names.article().outlet());
            }
            named.addAll(names.outlets(identities));
        }
        Set<UUID> posted = elsewhere(named, ids);
        Set<String> changed = new HashSet<>();
        after.forEach((outlet, name) -> {
            if (!before.containsKey(outlet) && !posted.contains(outlet)) {
                changed.addAll(identities.outletKeys(name));
            }
        });
        before.forEach((outlet, name) -> {
            if (!after.containsKey(outlet) && !posted.contains(outlet)) {
                changed.addAll(identities.outletKeys(name));
            }
        });
        posted.addAll(after.keySet());
        return new Result(posted, naming(changed, ids));
    }

    /** A name of each outlet of these articles, as they were processed last; without those of the seed list. */
    private Map<UUID, String> outletsBefore(Identities identities, String[] articles) {
        Map<UUID, String> outlets = new HashMap<>();
        statements
                .statement("select_outlets_of_articles")
                .param("articles", articles)
                .query((row, _) -> {
                    String name = row.getString("outlet");
                    if (ArticleNames.outletNamed(identities, name) != null) {
                        outlets.put(row.getObject("outlet_id", UUID.class), name);
                    }
                    return name;
                })
                .list();
        return outlets;
    }

    /** Those of these outlets that have articles outside the batch. */
    private Set<UUID> elsewhere(Collection<UUID> outlets, String[] articles) {
        return new HashSet<>(statements
                .statement("select_posted_outlets")
                .param("outlets", CoverageStatements.ids(outlets))
                .param("articles", articles)
                .query(UUID.class)
                .list());
    }

    private Set<String> naming(Set<String> nameKeys, String[] articles) {
        if (nameKeys.isEmpty()) {
            return Set.of();
        }
        List<String> naming = statements
                .statement("select_articles_naming")
                .param("keys", CoverageStatements.texts(nameKeys))
                .param("articles", articles)
                .query(String.class)
                .list();
        return Set.copyOf(naming);
    }
}
