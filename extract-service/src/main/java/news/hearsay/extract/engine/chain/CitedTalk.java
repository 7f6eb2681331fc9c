package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.DiscourseModel;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The talk that an outlet has its words from: "Verron's interview with Le Fanal", "an interview that Halloran gave to
 * the Post", ", which had spoken to a clerk".
 */
record CitedTalk(Document d, DiscourseModel discourse, FoundRelation relation) {

    private static final Set<String> SPOKE =
            Set.of("spoke", "spoken", "talked", "interviewed", "cited", "quoted", "cites", "quotes", "heard");

    /** The first word for a talk; -1 for none. */
    int talk(int from, int end) {
        for (int i = from; i < end; i++) {
            if (CarrierPhrases.TALKS.contains(d.lower(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The outlets that the words name outside the claim. */
    List<TokenRange> outlets(int from, int end) {
        List<TokenRange> outlets = new ArrayList<>();
        for (DiscourseModel.OutletMention mention : discourse.outlets(new TokenRange(from, end))) {
            if (!relation.claims(mention.range().start())) {
                outlets.add(mention.range());
            }
        }
        return outlets;
    }

    /** Who spoke: the owner of the talk, or the noun phrase behind it; null for none. */
    @Nullable
    TokenRange speaker(int from, int talk, int end, List<TokenRange> outlets) {
        if (talk - 1 > from && d.tag(talk - 1).equals("POS")) {
            return new TokenRange(from, talk - 1);
        }
        for (int i = talk + 1; i < end && !relation.claims(i); i++) {
            String word = d.lower(i);
            boolean clause = word.equals("that") || word.equals("which") || word.equals("with");
            if (clause || word.equals("by") || word.equals("of")) {
                TokenRange phrase = phrase(i + 1, end);
                if (phrase != null && outlets.stream().noneMatch(phrase::contains) && speaks(phrase)) {
                    return phrase;
                }
            }
        }
        return null;
    }

    /** The people in ", which had spoken to a clerk" right after an outlet; null for none. */
    @Nullable
    TokenRange spokenTo(int from, int last) {
        int i = from;
        if (i + 2 >= last || !d.word(i).equals(",") || !d.lower(i + 1).equals("which")) {
            return null;
        }
        for (i += 2; i + 1 < last && d.tag(i).startsWith("VB"); i++) {
            if (SPOKE.contains(d.lower(i))) {
                String next = d.lower(i + 1);
                boolean preposition = next.equals("to") || next.equals("with") || next.equals("from");
                return phrase(preposition ? i + 2 : i + 1, last);
            }
        }
        return null;
    }

    /** The noun phrase that begins at a token and ends before a verb, preposition or comma. */
    private @Nullable TokenRange phrase(int from, int limit) {
        int end = from;
        while (end < limit
                && !stops(end)
                && !d.tag(end).equals("IN")
                && !d.tag(end).equals("TO")
                && !d.tag(end).equals("VBN")
                && !d.tag(end).equals("VBG")) {
            end++;
        }
        return end > from && d.tag(end - 1).startsWith("NN") ? new TokenRange(from, end) : null;
    }

    /** Whether a noun phrase denotes somebody or something that can be a source, and not a reason. */
    boolean speaks(TokenRange range) {
        return discourse.kindOf(range) != SourceKind.UNKNOWN;
    }

    /** Whether a token ends the phrase for those who are cited: a mark, a verb with tense, or a clause. */
    boolean stops(int token) {
        String tag = d.tag(token);
        return switch (tag) {
            case ",", ".", ":", "``", "''", "VBD", "VBZ", "VBP", "MD" -> true;
            default ->
                tag.startsWith("W")
                        || d.lower(token).equals("as")
                        || d.lower(token).equals("that")
                        || relation.cueHead() == token
                        || relation.claims(token);
        };
    }
}
