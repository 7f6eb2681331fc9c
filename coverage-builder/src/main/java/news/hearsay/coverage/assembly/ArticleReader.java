package news.hearsay.coverage.assembly;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads articles from the store's tables. */
@Component
class ArticleReader {

    private final CoverageStatements statements;

    ArticleReader(CoverageStatements statements) {
        this.statements = statements;
    }

    /** Those of these articles that are stored, with their completely extracted revisions. */
    List<ReadArticle> read(Collection<String> articles) {
        return statements
                .statement("select_articles")
                .param("articles", CoverageStatements.texts(articles))
                .query(String.class)
                .list()
                .parallelStream()
                .map(article -> ReadArticle.of(statements.fromJson(article, StoredArticle.class)))
                .toList();
    }
}
