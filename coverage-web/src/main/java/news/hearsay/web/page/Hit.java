package news.hearsay.web.page;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.web.read.MentionRow;
import news.hearsay.web.read.Search;

/** A mention that was found, its claim cut where words that were searched for begin and end. */
public record Hit(MentionRow mention, List<Piece> pieces) {

    /** A stretch of the claim; marked if it is a word that was searched for. */
    public record Piece(String text, boolean marked) {}

    static Hit of(Search.Found found) {
        List<Piece> pieces = new ArrayList<>();
        String rest = found.marked();
        boolean marked = false;
        while (!rest.isEmpty()) {
            int end = rest.indexOf(marked ? Search.UNMARK : Search.MARK);
            String text = end < 0 ? rest : rest.substring(0, end);
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, marked));
            }
            rest = end < 0 ? "" : rest.substring(end + 1);
            marked = !marked;
        }
        return new Hit(found.mention(), List.copyOf(pieces));
    }
}
