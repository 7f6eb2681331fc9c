package news.hearsay.web.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The articles that contribute no claim. */
@Component
public final class UnreadArticleRepository {

    private static final String ORDER = "unread";

    private final SqlQueries database;
    private final KnownNames names;

    UnreadArticleRepository(SqlQueries database, KnownNames names) {
        this.database = database;
        this.names = names;
    }

    /**
     * Returns a page of articles, the last received first.
     *
     * @param reason the only reason to return; null for all
     * @param outlet the id or name of the only outlet to return; null for all
     */
    public Listing<UnreadArticle> list(@Nullable String reason, @Nullable String outlet, PageRequest page) {
        @Nullable String[] after = Cursor.decode(page.cursor(), ORDER, 2);
        List<UnreadArticle> rows = database.query("select_unread_articles")
                .param("reason", reason)
                .param("outlet", names.postedNames(outlet))
                .param("afterKey", after[0])
                .param("afterId", after[1])
                .param("limit", page.limit() + 1)
                .query(RecordRowMapper.of(UnreadArticle.class))
                .list();
        return Listing.of(
                UnreadArticle.class,
                rows,
                page.limit(),
                row -> new Cursor(ORDER, List.of(row.receivedAt().toString(), row.articleId())));
    }
}
