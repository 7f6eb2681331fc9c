package news.hearsay.coverage.assembly;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Maintains to which identity each name of each article refers. */
@Component
class IdentityDecisions {

    private final CoverageStatements statements;

    IdentityDecisions(CoverageStatements statements) {
        this.statements = statements;
    }

    /** Writes how each name was resolved. Returns the identities that a name no longer refers to. */
    Set<UUID> write(List<ArticleMentions> articles, String[] ids) {
        Map<List<Object>, DecisionRow> decisions = new LinkedHashMap<>();
        Map<String, WorkerLock.IdentityRow> identities = new LinkedHashMap<>();
        for (ArticleMentions mentions : articles) {
            for (DecisionRow row : DecisionRow.of(mentions)) {
                decisions.put(List.of(row.articleId(), row.kind(), row.name()), row);
            }
            for (WorkerLock.IdentityRow row : DecisionRow.identitiesOf(mentions)) {
                identities.put(row.id() + row.name(), row);
            }
        }
        statements.with("upsert_identities", identities.values()).update();
        return new HashSet<>(statements
                .with("upsert_identity_decisions", decisions.values())
                .param("articles", ids)
                .query(UUID.class)
                .list());
    }

    /** Deletes those of these identities to which no name refers any more. */
    void deleteUnused(Set<UUID> identities) {
        if (!identities.isEmpty()) {
            String[] ids = CoverageStatements.ids(identities);
            statements
                    .statement("delete_unused_aliases")
                    .param("identities", ids)
                    .update();
            statements
                    .statement("delete_unused_identities")
                    .param("identities", ids)
                    .update();
        }
    }
}
