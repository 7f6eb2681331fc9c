package news.hearsay.web.page;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.web.read.ClaimSearch;
import news.hearsay.web.read.Headline;
import news.hearsay.web.read.ThreadMention;

/** A search result; its headline is cut at the start and end of each matching word. */
public record SearchHit(ThreadMention mention, List<Piece> pieces) {

    /**
     * A piece of the headline.
     *
     * @param marked whether it is a matching word
     */
    public record Piece(String text, boolean marked) {}

    static SearchHit of(ClaimSearch.SearchResult found) {
        List<Piece> pieces = new ArrayList<>();
        String rest = Headline.of(found.marked());
        boolean marked = false;
        while (!rest.isEmpty()) {
            int end = rest.indexOf(marked ? ClaimSearch.MATCH_END : ClaimSearch.MATCH_START);
            String text = end < 0 ? rest : rest.substring(0, end);
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, marked));
            }
            rest = end < 0 ? "" : rest.substring(end + 1);
            marked = !marked;
        }
        return new SearchHit(found.mention(), List.copyOf(pieces));
    }
}
