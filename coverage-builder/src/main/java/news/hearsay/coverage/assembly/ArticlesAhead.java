package news.hearsay.coverage.assembly;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import news.hearsay.coverage.claim.ClaimRelation;

/**
 * What is known of the articles of a batch before it begins. Any of it can be missing.
 *
 * @param names articles as they are stored now, by id
 * @param mentions the mentions of articles, as far as names and identities have remained the same, by the id of the
 *     article
 * @param related how wordings that were not stored are related to all others that are stored now, and to one another,
 *     by the ids of both
 */
record ArticlesAhead(
        Map<String, ArticleNames> names,
        Map<String, ArticleMentions> mentions,
        Map<UUID, Map<UUID, ClaimRelation>> related) {

    static final ArticlesAhead NONE = new ArticlesAhead(Map.of(), Map.of(), Map.of());

    /** The same without what was read of some articles. */
    ArticlesAhead withoutNames(Set<String> articles) {
        if (articles.isEmpty()) {
            return this;
        }
        Map<String, ArticleNames> others = new HashMap<>(names);
        others.keySet().removeAll(articles);
        return new ArticlesAhead(others, mentions, related);
    }
}
