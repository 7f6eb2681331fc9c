package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.hearsay.events.Ruling;
import org.springframework.stereotype.Component;

/** Reads articles as they are stored, applies the rulings on them, and finds their names. */
@Component
class ArticleReader {

    private final CoverageStatements statements;
    private final StoredRulings rulings;

    ArticleReader(CoverageStatements statements, StoredRulings rulings) {
        this.statements = statements;
        this.rulings = rulings;
    }

    /** These articles, in this order, except those that are not stored. */
    List<ArticleNames> read(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, List<Ruling>> rulingsByArticle = rulings.onAttributionsOf(ids);
        return statements
                .statement("select_articles")
                .param("articles", CoverageStatements.texts(ids))
                .query(String.class)
                .list()
                .parallelStream()
                .map(json -> RowJson.read(json, StoredArticle.class))
                .map(article -> RuledArticle.of(article, rulingsByArticle.getOrDefault(article.id(), List.of())))
                .map(ArticleNames::of)
                .toList();
    }

    /**
     * The same.
     *
     * @param known articles that have been read already, by id
     */
    List<ArticleNames> read(Collection<String> ids, Map<String, ArticleNames> known) {
        List<String> missing = ids.stream().filter(id -> !known.containsKey(id)).toList();
        if (missing.size() == ids.size()) {
            return read(ids);
        }
        Map<String, ArticleNames> all = new HashMap<>(known);
        read(missing).forEach(names -> all.put(names.article().id(), names));
        return ids.stream().map(all::get).filter(Objects::nonNull).toList();
    }
}
