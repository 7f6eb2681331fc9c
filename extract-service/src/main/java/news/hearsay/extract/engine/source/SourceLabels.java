package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.lexicon.TalkWords;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/**
 * The end of the label of an unnamed source in chains, which leaves out clauses: "[a diplomat], who asked not to be
 * named", "[a letter] seen by the Post".
 */
final class SourceLabels {

    private static final int MAX_TOKENS_TO_COMMA = 5;
    private static final Set<String> QUOTED = Set.of("quoted", "cited");

    private final Document d;
    private final DiscourseModel discourse;

    SourceLabels(Document document, DiscourseModel discourse) {
        this.d = document;
        this.discourse = discourse;
    }

    /**
     * The token after the label.
     *
     * @param document whether the source is a document, which an outlet has seen or obtained
     */
    int end(TokenRange range, int head, boolean document) {
        for (int i = head + 1; i < range.end(); i++) {
            boolean adverb = i - 2 > head
                    && d.tag(i - 1).startsWith("RB")
                    && d.word(i - 2).equals(",");
            boolean comma = d.word(i - 1).equals(",") || adverb;
            boolean participle =
                    comma && (d.tag(i).equals("VBG") || d.tag(i).equals("VBN")) && !GroupMembers.including(d.lower(i));
            boolean passedOn = (document || QUOTED.contains(d.lower(i)))
                    && TalkWords.OBTAINED.contains(d.lower(i))
                    && d.tag(i).startsWith("VB")
                    && outletAfter(i, range);
            if (participle || passedOn || d.tag(i).startsWith("W") && !d.tag(i).equals("WRB")) {
                return adverb ? i - 2 : comma ? i - 1 : beforeComma(i, head);
            }
        }
        return range.end();
    }

    /** The comma right before "a copy of which", or the token itself. */
    private int beforeComma(int relative, int head) {
        for (int i = relative - 1; i > Math.max(head, relative - MAX_TOKENS_TO_COMMA); i--) {
            if (d.word(i).equals(",")) {
                return i;
            }
        }
        return relative;
    }

    /** Whether an outlet follows the participle of a document: "seen by the Post". */
    private boolean outletAfter(int participle, TokenRange range) {
        return discourse.within(new TokenRange(participle, range.end())).stream()
                .anyMatch(mention -> OutletNames.possible(mention.entity()));
    }
}
