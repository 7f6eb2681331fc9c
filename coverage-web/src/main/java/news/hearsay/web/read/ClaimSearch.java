package news.hearsay.web.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Full-text search in claims. */
@Component
public final class ClaimSearch {

    /** Precedes each matching word in {@link SearchResult#marked()}. */
    public static final char MATCH_START = '\uE000';
    /** Follows each matching word. */
    public static final char MATCH_END = '\uE001';

    private static final String ORDER = "search";
    private static final RecordRowMapper<ThreadMention> MENTIONS = RecordRowMapper.of(ThreadMention.class);

    private final SqlQueries database;
    private final QueryParameters parameters;

    /**
     * A mention whose claim matches.
     *
     * @param rank the PostgreSQL text search rank; higher is better
     * @param marked the claim with each matching word between {@link #MATCH_START} and {@link #MATCH_END}
     */
    public record SearchResult(ThreadMention mention, float rank, String marked) {}

    ClaimSearch(SqlQueries database, QueryParameters parameters) {
        this.database = database;
        this.parameters = parameters;
    }

    /**
     * Returns a page of matching mentions, the best first.
     *
     * @param words in the syntax of PostgreSQL's {@code websearch_to_tsquery}
     */
    public Listing<SearchResult> find(String words, Filter filter, PageRequest page) {
        @Nullable String[] after = Cursor.decode(page.cursor(), ORDER, 3);
        Map<String, @Nullable Object> values = parameters.of(filter, page);
        values.put("q", words);
        values.put("afterRank", after[0]);
        values.put("afterKey", after[1]);
        values.put("afterId", after[2]);
        List<SearchResult> rows = database.query("search_claims")
                .params(values)
                .query((row, number) ->
                        new SearchResult(MENTIONS.mapRow(row, number), row.getFloat("rank"), row.getString("marked")))
                .list();
        return Listing.of(
                SearchResult.class,
                rows,
                page.limit(),
                row -> new Cursor(
                        ORDER,
                        List.of(
                                Float.toString(row.rank()),
                                row.mention().saidAt().toString(),
                                row.mention().id())));
    }
}
