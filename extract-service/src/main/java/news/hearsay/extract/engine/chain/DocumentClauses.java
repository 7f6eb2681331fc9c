package news.hearsay.extract.engine.chain;

import java.util.List;
import news.hearsay.extract.engine.lexicon.TalkWords;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * Clauses that name the way of a document: "[An assessment seen by the Courier] puts the value at six million". Later
 * words of the document came through the outlet too.
 */
final class DocumentClauses {

    private final Document d;
    private final ClaimOwners claims;

    DocumentClauses(Document document, ClaimOwners claims) {
        this.d = document;
        this.claims = claims;
    }

    /**
     * "An assessment seen by the Courier puts the value at six million": later words of the document came that way too.
     */
    TalkClauses.@Nullable Talk of(DiscourseModel.OutletMention outlet) {
        int by = outlet.range().start() - 1;
        while (by > 0 && outlet.range().start() - by < TalkClauses.MAX_NAME_TOKENS && TalkClauses.nominal(d, by)) {
            by--;
        }
        boolean seen = by > 0
                && (d.lower(by).equals("by")
                        || d.lower(by).equals("to")
                        || d.lower(by).equals("with"))
                && TalkWords.DOCUMENTED.contains(d.lower(by - 1));
        int noun = seen ? d.head(by - 1) : relative(outlet, by);
        boolean clause = !seen || d.label(by - 1).equals("acl");
        boolean described =
                noun >= 0 && noun < outlet.range().start() && d.tag(noun).equals("NN") && clause;
        return described && !claims.contain(noun, -1)
                ? new TalkClauses.Talk(noun, d.slice(phraseStart(noun), noun + 1), List.of(Links.via(d, outlet)), false)
                : null;
    }

    /** The noun before "that the Post published"; -1 for none. */
    private int relative(DiscourseModel.OutletMention outlet, int that) {
        int verb = outlet.range().end();
        boolean relative =
                that > 0 && (d.lower(that).equals("that") || d.lower(that).equals("which"));
        boolean prints = relative
                && verb < d.size()
                && (TalkWords.DOCUMENTED.contains(d.lower(verb)) || TalkClauses.MADE.contains(d.lower(verb)));
        int noun = prints && d.word(that - 1).equals(",") ? that - 2 : that - 1;
        return prints ? noun : -1;
    }

    private int phraseStart(int noun) {
        int start = noun;
        while (start > d.sentenceStart(d.sentenceOf(noun))
                && noun - start < TalkClauses.MAX_NAME_TOKENS
                && TalkClauses.nominal(d, start - 1)) {
            start--;
        }
        return start;
    }
}
