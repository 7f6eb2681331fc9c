package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Reads articles as they are stored, with their names. */
@Component
class ArticleReader {

    private final CoverageStatements statements;

    ArticleReader(CoverageStatements statements) {
        this.statements = statements;
    }

    /** These articles, in this order, except those that are not stored. */
    List<ArticleNames> read(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : statements
                        .statement("select_articles")
                        .param("articles", CoverageStatements.texts(ids))
                        .query(String.class)
                        .list()
                        .parallelStream()
                        .map(article -> ArticleNames.of(statements.fromJson(article, StoredArticle.class)))
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
