package news.hearsay.coverage.assembly;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.claim.ClaimWordings;
import news.hearsay.coverage.identity.Identities;
import org.springframework.stereotype.Component;

/** Reads the mentions of articles, unless they have been read from the same names and identities before. */
@Component
class MentionReader {

    private final ClaimWordings claims = new ClaimWordings();

    /**
     * The mentions of these articles, in this order.
     *
     * @param posted the identities of the outlets that have posted articles, of those that the articles may name
     * @param namesakes the keys of names that several people have, of those in the articles
     * @param known mentions that were read before, by the id of the article
     */
    List<ArticleMentions> of(
            List<ArticleNames> articles,
            Identities identities,
            Set<UUID> posted,
            Set<String> namesakes,
            Map<String, ArticleMentions> known) {
        return articles.parallelStream()
                .map(names -> {
                    ArticleMentions before = known.get(names.article().id());
                    return before != null && before.isOf(names, identities, posted, namesakes)
                            ? before
                            : new ArticleMentions(
                                    names, new ArticleIdentities(identities, names, posted, namesakes), claims);
                })
                .toList();
    }
}
