package news.hearsay.web.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Claims by their words. */
@Component
public final class Search {

    /** Stands in {@link Found#marked()} before a word that was searched for. */
    public static final char MARK = '\uE000';
    /** Stands behind it. */
    public static final char UNMARK = '\uE001';

    private final Database database;
    private final Asked asked;

    /**
     * A mention that was found.
     *
     * @param rank how well it fits
     * @param marked its claim with the words that were searched for between {@link #MARK} and {@link #UNMARK}
     */
    public record Found(MentionRow mention, float rank, String marked) {}

    Search(Database database, Asked asked) {
        this.database = database;
        this.asked = asked;
    }

    /** A page of mentions that have these words, the best first; reads as a web search does. */
    public Listing<Found> find(String words, Filter filter) {
        @Nullable String[] after = Cursor.decode(filter.cursor(), "search", 3);
        Map<String, @Nullable Object> values = asked.of(filter);
        values.put("q", words);
        values.put("afterRank", after[0]);
        values.put("afterKey", after[1]);
        values.put("afterId", after[2]);
        List<Found> rows = database.query("search")
                .params(values)
                .query((row, number) ->
                        new Found(MentionRow.of(row, number), row.getFloat("rank"), row.getString("marked")))
                .list();
        return Listing.of(
                Found.class,
                rows,
                filter.limitOrDefault(),
                row -> new Cursor(
                        "search",
                        List.of(
                                Float.toString(row.rank()),
                                row.mention().saidAt().toString(),
                                row.mention().id())));
    }
}
