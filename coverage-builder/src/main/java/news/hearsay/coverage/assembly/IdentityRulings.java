package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import news.hearsay.coverage.identity.Identities;
import news.hearsay.coverage.identity.RulingReach;
import news.hearsay.coverage.ruling.LiveRulings;
import news.hearsay.coverage.ruling.RulingOutcome;
import news.hearsay.events.Ruling;
import news.hearsay.events.RulingBody;
import news.hearsay.events.SourceTarget;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Applies rulings on sources and outlets to articles that have been processed before: when the set of live rulings
 * changes, the articles that have a name of the changed rulings become due. Every article is processed with the set
 * that is stored at that time, so in the end all rows follow from the last set.
 */
@Component
class IdentityRulings {

    private final CoverageStatements statements;
    private final StoredRulings rulings;

    /** The version of the set that was applied last. */
    private volatile String applied = "";

    IdentityRulings(CoverageStatements statements, StoredRulings rulings) {
        this.statements = statements;
        this.rulings = rulings;
    }

    /** A row of {@code identity_constraint}. */
    private record ConstraintRow(
            UUID rulingId,
            RulingOutcome.Status status,
            @Nullable String detail,
            boolean inFirst,
            boolean inSecond) {}

    /** Whether the article of a source has it; null if the article was not read. */
    private record FoundRow(
            UUID rulingId,
            @Nullable Boolean first,
            @Nullable Boolean second) {}

    /** The version of the stored set of rulings. */
    String version() {
        return rulings.versionOnIdentities();
    }

    /** Whether the stored set of rulings is the one that was applied last. */
    boolean areApplied() {
        return version().equals(applied);
    }

    /** Remembers that the set of this version is applied, once the transaction has ended. */
    void setApplied(String version) {
        applied = version;
    }

    /**
     * Writes what became of the rulings, in the transaction of the caller. Returns the articles that have to be
     * processed again.
     */
    Set<String> apply(Identities identities) {
        List<Ruling> all = rulings.onIdentities();
        LiveRulings live = LiveRulings.of(all);
        Map<String, RulingOutcome> outcomes = identities.outcomes();
        List<ConstraintRow> rows = live.live().stream()
                .map(ruling -> row(ruling, Present.in(outcomes, ruling.id())))
                .toList();
        Set<String> changed = new HashSet<>(statements
                .with("upsert_identity_constraints", rows)
                .query(String.class)
                .list());
        writeOutcomes(all, live);
        if (changed.isEmpty()) {
            return Set.of();
        }
        RulingReach reach = identities.reach(all, changed);
        Set<String> articles = new HashSet<>(statements
                .statement("select_articles_of_names")
                .param("keys", CoverageStatements.texts(reach.keys()))
                .param("identities", CoverageStatements.ids(reach.identities()))
                .query(String.class)
                .list());
        all.stream()
                .filter(ruling -> changed.contains(ruling.id()))
                .forEach(ruling -> articles.addAll(ruling.body().articles()));
        return articles;
    }

    private void writeOutcomes(Collection<Ruling> all, LiveRulings live) {
        statements
                .with("replace_identity_outcomes", ClaimOutcome.ofUndos(live))
                .param("rulings", all.stream().map(Ruling::id).toArray(String[]::new))
                .update();
    }

    private static ConstraintRow row(Ruling ruling, RulingOutcome outcome) {
        List<Boolean> inArticles =
                sources(ruling.body()).map(source -> source.articleId() != null).toList();
        return new ConstraintRow(
                UUID.fromString(ruling.id()),
                outcome.status(),
                outcome.detail(),
                !inArticles.isEmpty() && inArticles.getFirst(),
                !inArticles.isEmpty() && inArticles.getLast());
    }

    private static Stream<SourceTarget> sources(RulingBody body) {
        return switch (body) {
            case RulingBody.SameSource(var first, var second) -> Stream.of(first, second);
            case RulingBody.DifferentSource(var first, var second) -> Stream.of(first, second);
            default -> Stream.empty();
        };
    }

    /** Writes whether these articles have the sources that rulings compare. */
    void writeFound(Collection<ArticleMentions> articles) {
        Map<String, RuledSources.Found> byRuling = new HashMap<>();
        articles.forEach(article -> article.identities()
                .rulings()
                .found()
                .forEach((ruling, found) -> byRuling.merge(ruling, found, RuledSources.Found::and)));
        List<FoundRow> found = byRuling.entrySet().stream()
                .map(entry -> new FoundRow(
                        UUID.fromString(entry.getKey()),
                        entry.getValue().first(),
                        entry.getValue().second()))
                .toList();
        if (!found.isEmpty()) {
            statements.with("update_identity_constraints", found).update();
        }
    }
}
