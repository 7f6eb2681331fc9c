package news.hearsay.web.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Full-text search in claims. Ranks the newest {@link #WINDOW} matches, then the next ones, and so on, so that a word
 * of many claims costs no more than one of few.
 */
@Component
public final class ClaimSearch {

    /** Precedes each matching word in {@link SearchResult#marked()}. */
    public static final char MATCH_START = '\uE000';
    /** Follows each matching word. */
    public static final char MATCH_END = '\uE001';

    /** The number of matches that are ranked together. */
    public static final int WINDOW = 1_000;

    private static final RecordRowMapper<ThreadMention> MENTIONS = RecordRowMapper.of(ThreadMention.class);

    private final SqlQueries database;
    private final QueryParameters parameters;
    private final SearchWindows windows;

    /**
     * A mention whose claim matches.
     *
     * @param rank the PostgreSQL text search rank; higher is better
     * @param marked the claim with each matching word between {@link #MATCH_START} and {@link #MATCH_END}
     */
    public record SearchResult(ThreadMention mention, float rank, String marked) {}

    private record Ranked(SearchResult result, SearchWindow window) {}

    @Autowired
    ClaimSearch(SqlQueries database, QueryParameters parameters) {
        this(database, parameters, WINDOW);
    }

    ClaimSearch(SqlQueries database, QueryParameters parameters, int window) {
        this.database = database;
        this.parameters = parameters;
        windows = new SearchWindows(database, window);
    }

    /**
     * Returns a page of matching mentions, the best of each window first.
     *
     * @param words in the syntax of PostgreSQL's {@code websearch_to_tsquery}
     * @throws InvalidFilterException if the cursor is malformed or belongs to another list or other words
     */
    public Listing<SearchResult> find(String words, Filter filter, PageRequest page) {
        SearchCursor after = SearchCursor.decode(page.cursor(), words);
        Map<String, @Nullable Object> search = parameters.of(filter);
        search.put("q", words);
        SearchWindow window = after == null ? windows.next(search, null) : after.window();
        List<Ranked> rows = new ArrayList<>(ranked(search, window, after, page.limit() + 1));
        while (rows.size() <= page.limit() && window.oldest() != null) {
            window = windows.next(search, window.oldest());
            rows.addAll(ranked(search, window, null, page.limit() + 1 - rows.size()));
        }
        return Listing.of(
                        Ranked.class,
                        rows,
                        page.limit(),
                        row -> SearchCursor.of(row.result, row.window).cursor(words))
                .as(SearchResult.class, Ranked::result);
    }

    /**
     * Returns whether a search cannot match any claim, since it consists of stop words such as "the" and "of".
     *
     * @param words in the syntax of PostgreSQL's {@code websearch_to_tsquery}
     */
    public boolean isEmpty(String words) {
        return database.query("select_search_terms")
                        .param("q", words)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    private List<Ranked> ranked(
            Map<String, @Nullable Object> search, SearchWindow window, @Nullable SearchCursor after, int limit) {
        Map<String, @Nullable Object> values = new HashMap<>(search);
        window.addTo(values);
        values.put("afterRank", after == null ? null : after.rank());
        SearchWindow.addTo(values, "after", after == null ? null : after.last());
        values.put("limit", limit);
        return database.query("search_claims")
                .params(values)
                .query((row, number) -> new Ranked(
                        new SearchResult(MENTIONS.mapRow(row, number), row.getFloat("rank"), row.getString("marked")),
                        window))
                .list();
    }
}
