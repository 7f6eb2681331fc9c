package news.hearsay.coverage.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.hearsay.coverage.identity.Identities;
import news.hearsay.coverage.identity.RuledMention;
import news.hearsay.coverage.identity.RuledName;
import org.jspecify.annotations.Nullable;

/**
 * Which names of an article the rulings on its sources are about. A ruling selects an attribution by its id, else by
 * the words that refer to the source in the current revision, else the name itself.
 *
 * @param names what rulings compare these names as; of several rulings on a name, the last one decides
 * @param found by ruling, whether the article has the sources that it compares
 */
record RuledSources(Map<ArticleNames.Key, RuledName> names, Map<String, Found> found) {

    private static final RuledSources NONE = new RuledSources(Map.of(), Map.of());

    /** Whether the article has the sources of a ruling that are in it; null for a source that is not in it. */
    record Found(@Nullable Boolean first, @Nullable Boolean second) {

        static Found of(boolean isFirst, boolean has) {
            return isFirst ? new Found(has, null) : new Found(null, has);
        }

        Found and(Found other) {
            return new Found(first == null ? other.first : first, second == null ? other.second : second);
        }
    }

    static RuledSources of(Identities identities, ArticleNames article) {
        List<RuledMention> mentions = identities.ruledIn(article.article().id());
        if (mentions.isEmpty()) {
            return NONE;
        }
        Map<ArticleNames.Key, RuledName> names = new HashMap<>();
        Map<String, Found> found = new HashMap<>();
        for (RuledMention mention : mentions) {
            List<ArticleNames.Key> keys = keys(mention, article);
            keys.forEach(key -> {
                RuledName name = mention.name(key.kind());
                if (name != null) {
                    names.put(key, name);
                }
            });
            found.merge(mention.ruling(), Found.of(mention.isFirst(), !keys.isEmpty()), Found::and);
        }
        return new RuledSources(names, found);
    }

    /** What rulings compare a name of the article as; null if none is about it. */
    @Nullable
    RuledName of(ArticleNames.Key key) {
        return names.get(key);
    }

    private static List<ArticleNames.Key> keys(RuledMention mention, ArticleNames article) {
        Optional<StoredArticle.Attribution> attribution = byId(mention, article).or(() -> byWords(mention, article));
        return attribution
                .map(article::sourceKey)
                .filter(key -> mention.name(key.kind()) != null)
                .map(List::of)
                .orElseGet(() -> article.all().keySet().stream()
                        .filter(key -> mention.isNamed(key.kind(), key.name()))
                        .toList());
    }

    private static Optional<StoredArticle.Attribution> byId(RuledMention mention, ArticleNames article) {
        return article.article().revisions().stream()
                .flatMap(revision -> revision.attributions().stream())
                .filter(attribution -> attribution.id().equals(mention.target().attributionId()))
                .findFirst();
    }

    private static Optional<StoredArticle.Attribution> byWords(RuledMention mention, ArticleNames article) {
        StoredArticle.Revision current = article.article().current();
        return current == null
                ? Optional.empty()
                : current.nearest(
                        mention.target().words(),
                        attribution -> Spans.parse(attribution.sourceSpans()),
                        share -> share > 0);
    }
}
