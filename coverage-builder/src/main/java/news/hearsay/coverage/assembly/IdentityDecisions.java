package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.identity.Identity;
import news.hearsay.coverage.identity.Name;
import news.hearsay.coverage.identity.NameKey;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maintains to which identity each name of each article refers. */
@Component
class IdentityDecisions {

    private final CoverageStatements statements;

    IdentityDecisions(CoverageStatements statements) {
        this.statements = statements;
    }

    private record DecisionRow(
            String articleId,
            SourceKind kind,
            String name,
            String nameKey,
            @Nullable String personKey,
            @Nullable String occupation,
            UUID identityId,
            String reason,
            boolean certain,
            Instant saidAt) {}

    /** Writes how each name was resolved. Returns the identities that a name no longer refers to. */
    Set<UUID> write(List<ArticleMentions> articles, String[] ids) {
        Map<List<Object>, DecisionRow> decisions = new LinkedHashMap<>();
        Map<String, WorkerLock.IdentityRow> identities = new LinkedHashMap<>();
        for (ArticleMentions mentions : articles) {
            StoredArticle article = mentions.article();
            if (article.current() != null) {
                for (ArticleIdentities.Decision decision : mentions.identities().decisions()) {
                    Name name = decision.name();
                    Identity identity = decision.identity();
                    decisions.put(
                            List.of(article.id(), name.kind(), decision.words()),
                            new DecisionRow(
                                    article.id(),
                                    name.kind(),
                                    decision.words(),
                                    NameKey.of(name.name()),
                                    name.kind() == SourceKind.PERSON ? NameKey.ofPerson(name.name()) : null,
                                    decision.occupation(),
                                    identity.id(),
                                    identity.reason(),
                                    identity.certain(),
                                    article.saidAt()));
                    identities.put(identity.id() + identity.name(), WorkerLock.IdentityRow.of(identity));
                }
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
