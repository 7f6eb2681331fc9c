package news.hearsay.extract.engine.claim;

import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.Speakers;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the phrase for a speaker between a comma and a verb: "its director, Ada Quist," before "said", also with a
 * relative clause.
 */
final class SpeakerPhrases {

    private static final int MAX_CLAUSE_TOKENS = 14;

    private SpeakerPhrases() {}

    /**
     * The speaker behind the first comma, or ", as", from which on nothing but a speaker precedes the verb; null for
     * none.
     */
    static @Nullable TokenRange behindComma(Document d, int from, int verb) {
        for (int comma = from; comma < verb - 1; comma++) {
            int start = comma + (d.lower(comma + 1).equals("as") ? 2 : 1);
            if (d.word(comma).equals(",") && start < verb && whole(d, start, verb)) {
                return new TokenRange(start, d.word(verb - 1).equals(",") ? verb - 1 : verb);
            }
        }
        return null;
    }

    /** Whether the words are a speaker, or two phrases for one: "its director, Ada Quist,". */
    private static boolean whole(Document d, int start, int verb) {
        int end = end(d, start, verb);
        if (end == start || !Speakers.able(d, new TokenRange(start, end))) {
            return false;
        }
        if (end == verb || end == verb - 1 && d.word(end).equals(",") || relativeClause(d, end, verb)) {
            return true;
        }
        boolean two = d.word(end).equals(",") && d.word(verb - 1).equals(",") && end + 1 < verb - 1;
        return two && end(d, end + 1, verb - 1) == verb - 1 && otherForm(d, start, end, verb - 1);
    }

    /** Whether only one of two phrases begins, or only one ends, with a name: two names are two speakers. */
    private static boolean otherForm(Document d, int start, int comma, int end) {
        return name(d, start) != name(d, comma + 1) || name(d, comma - 1) != name(d, end - 1);
    }

    private static boolean name(Document d, int token) {
        return d.tag(token).startsWith("NNP");
    }

    /** Whether a clause with "who" fills the words up to the verb, between commas or without any. */
    private static boolean relativeClause(Document d, int end, int verb) {
        boolean commas = d.word(end).equals(",");
        int who = commas ? end + 1 : end;
        boolean closed = commas == d.word(verb - 1).equals(",");
        if (!closed
                || verb - who > MAX_CLAUSE_TOKENS
                || who + 2 >= verb
                || !d.lower(who).equals("who")) {
            return false;
        }
        int verbs = 0;
        for (int i = who + 1; i < verb - 1; i++) {
            if (d.quotation(i) >= 0 || SayingVerbs.cue(d, i)) {
                return false;
            }
            verbs += FiniteVerbs.at(d, i) ? 1 : 0;
        }
        return verbs > 0;
    }

    /** "Casparian" */
    private static boolean nameLikeAdjective(Document d, int token) {
        return d.tag(token).equals("JJ") && Character.isUpperCase(d.word(token).codePointAt(0));
    }

    /** The token after a noun phrase with the participle and prepositions that modify it. */
    private static int end(Document d, int start, int limit) {
        int end = Math.min(PhraseEnds.nounPhraseEnd(d, start), limit);
        if (end == start && start + 1 == limit && nameLikeAdjective(d, start)) {
            return limit;
        }
        while (end > start && end < limit) {
            String tag = d.tag(end);
            boolean modifier = tag.equals("VBN") || tag.equals("IN") || tag.equals("TO");
            if (!modifier) {
                break;
            }
            int next = tag.equals("VBN") ? end + 1 : Math.min(PhraseEnds.nounPhraseEnd(d, end + 1), limit);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }
}
