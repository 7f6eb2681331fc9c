package news.hearsay.web.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The feeds that the feed service polls. */
@Component
public final class PolledFeedRepository {

    private static final String ORDER = "feeds";

    private final SqlQueries database;

    PolledFeedRepository(SqlQueries database) {
        this.database = database;
    }

    /** Returns a page of feeds, by name. */
    public Listing<PolledFeed> list(PageRequest page) {
        @Nullable String[] after = Cursor.decode(page.cursor(), ORDER, 1);
        List<PolledFeed> rows = database.query("select_feeds")
                .param("afterName", after[0])
                .param("limit", page.limit() + 1)
                .query(RecordRowMapper.of(PolledFeed.class))
                .list();
        return Listing.of(PolledFeed.class, rows, page.limit(), row -> new Cursor(ORDER, List.of(row.name())));
    }
}
