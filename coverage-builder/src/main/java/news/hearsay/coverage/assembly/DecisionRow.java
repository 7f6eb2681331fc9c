package news.hearsay.coverage.assembly;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import news.hearsay.coverage.identity.Identity;
import news.hearsay.coverage.identity.Name;
import news.hearsay.coverage.identity.NameKey;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/** A row of {@code identity_decision}: to which identity a name of an article refers. */
record DecisionRow(
        String articleId,
        SourceKind kind,
        String name,
        String nameKey,
        @Nullable String personKey,
        @Nullable String occupation,
        UUID identityId,
        String reason,
        boolean certain,
        Instant saidAt) {

    /** How each name of an article was resolved; none if no revision was extracted completely. */
    static List<DecisionRow> of(ArticleMentions mentions) {
        return decisions(mentions).stream()
                .map(decision -> of(mentions.article(), decision))
                .toList();
    }

    /** The identities of these names, as each was found. */
    static List<WorkerLock.IdentityRow> identitiesOf(ArticleMentions mentions) {
        return decisions(mentions).stream()
                .map(decision -> WorkerLock.IdentityRow.of(decision.identity()))
                .toList();
    }

    private static List<ArticleIdentities.Decision> decisions(ArticleMentions mentions) {
        return mentions.article().current() == null
                ? List.of()
                : mentions.identities().decisions();
    }

    private static DecisionRow of(StoredArticle article, ArticleIdentities.Decision decision) {
        Name name = decision.name();
        Identity identity = decision.identity();
        return new DecisionRow(
                article.id(),
                name.kind(),
                decision.words(),
                NameKey.of(name.name()),
                name.kind() == SourceKind.PERSON ? NameKey.ofPerson(name.name()) : null,
                decision.occupation(),
                identity.id(),
                identity.reason(),
                identity.certain(),
                article.saidAt());
    }
}
