package news.hearsay.store.rows;

import java.util.List;
import news.hearsay.events.Article;
import org.springframework.stereotype.Component;

/** Writes articles as rows of {@code article} and {@code article_revision}. */
@Component
class ArticleRows {

    private static final MultiRowStatement<Article> ARTICLES = new MultiRowStatement<Article>("upsert_article")
            .text("id", Article::id)
            .text("url", Article::url)
            .text("outlet", Article::outlet)
            .text("receivedAt", Article::receivedAt)
            .text("revision", Article::revision);

    private static final MultiRowStatement<Article> REVISIONS = new MultiRowStatement<Article>(
                    "upsert_article_revision")
            .text("articleId", Article::id)
            .text("revision", Article::revision)
            .text("title", Article::title)
            .text("byline", Article::byline)
            .text("publishedAt", Article::publishedAt)
            .text("language", Article::language)
            .text("text", Article::text)
            .text("contentHash", Article::contentHash)
            .text("receivedAt", Article::receivedAt)
            .text("form", Article::form)
            .text("publishedAtFrom", Article::publishedAtFrom)
            .text("languageFrom", Article::languageFrom)
            .text("incomplete", Article::incomplete)
            .text("repairs", article -> article.repairs() == null ? null : ArrayLiteral.of(article.repairs()));

    private final RowSource source;

    ArticleRows(RowSource source) {
        this.source = source;
    }

    void write(List<Article> articles) {
        ARTICLES.write(source, articles);
        REVISIONS.write(source, articles);
    }
}
