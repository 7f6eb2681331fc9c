package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import news.hearsay.coverage.identity.Identities;
import org.springframework.stereotype.Component;

/**
 * The names that several people have, as the occupations show that articles give to them: nurse Anna Holm and mayor
 * Anna Holm. If the first occupation that differs comes, or the last one goes, all articles that have the name become
 * due again, so the result depends on the set of articles alone.
 */
@Component
class Namesakes {

    private final CoverageStatements statements;

    Namesakes(CoverageStatements statements) {
        this.statements = statements;
    }

    /**
     * The namesakes that matter to a batch.
     *
     * @param keys the keys of names that several people have once the batch is processed, of those in the batch
     * @param stale articles outside the batch that have a name that several people have now, or had until now
     */
    record Result(Set<String> keys, Set<String> stale) {}

    private record Occupation(String personKey, String occupation, boolean inBatch) {}

    /**
     * Finds out which names of a batch several people have.
     *
     * @param articles the names of each article of the batch
     * @param ids the ids of the batch
     */
    Result of(Identities identities, Collection<ArticleNames> articles, String[] ids) {
        Map<String, Set<String>> ofBatch = occupations(identities, articles);
        Map<String, Set<String>> before = new HashMap<>();
        Map<String, Set<String>> after = new HashMap<>();
        ofBatch.forEach((key, occupations) -> after.put(key, new HashSet<>(occupations)));
        for (Occupation stored : stored(ofBatch.keySet(), ids)) {
            add(before, stored.personKey(), stored.occupation());
            if (!stored.inBatch()) {
                add(after, stored.personKey(), stored.occupation());
            }
        }
        Set<String> changed = new HashSet<>();
        Set<String> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String key : all) {
            if (areSeveral(before, key) != areSeveral(after, key)) {
                changed.add(key);
            }
        }
        after.values().removeIf(occupations -> occupations.size() < 2);
        return new Result(Set.copyOf(after.keySet()), having(changed, ids));
    }

    /** The occupations of each person of the batch; none for a person to whom no article gives one. */
    private static Map<String, Set<String>> occupations(Identities identities, Collection<ArticleNames> articles) {
        Map<String, Set<String>> occupations = new HashMap<>();
        for (ArticleNames names : articles) {
            names.occupations(identities)
                    .forEach((key, held) -> occupations
                            .computeIfAbsent(key, _ -> new HashSet<>())
                            .addAll(held));
        }
        return occupations;
    }

    private static void add(Map<String, Set<String>> occupations, String key, String occupation) {
        occupations.computeIfAbsent(key, _ -> new HashSet<>()).add(occupation);
    }

    private static boolean areSeveral(Map<String, Set<String>> occupations, String key) {
        return occupations.getOrDefault(key, Set.of()).size() > 1;
    }

    /** The stored occupations of these people and of those in the batch as it was processed last. */
    private Collection<Occupation> stored(Collection<String> personKeys, String[] articles) {
        return statements
                .statement("select_occupations")
                .param("keys", CoverageStatements.texts(personKeys))
                .param("articles", articles)
                .query((row, _) -> new Occupation(
                        row.getString("person_key"), row.getString("occupation"), row.getBoolean("in_batch")))
                .list();
    }

    private Set<String> having(Set<String> personKeys, String[] articles) {
        if (personKeys.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(statements
                .statement("select_articles_with_person")
                .param("keys", CoverageStatements.texts(personKeys))
                .param("articles", articles)
                .query(String.class)
                .list());
    }
}
