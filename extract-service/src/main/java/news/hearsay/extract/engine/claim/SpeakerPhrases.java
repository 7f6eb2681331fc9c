package news.hearsay.extract.engine.claim;

import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.Speakers;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Recognises the phrase for a speaker between a comma and a verb: "its director, Ada Quist," before "said". */
final class SpeakerPhrases {

    private SpeakerPhrases() {}

    /** The speaker behind the first comma from which on nothing but a speaker precedes the verb; null for none. */
    static @Nullable TokenRange behindComma(Document d, int from, int verb) {
        for (int comma = from; comma < verb - 1; comma++) {
            if (d.word(comma).equals(",") && whole(d, comma + 1, verb)) {
                return new TokenRange(comma + 1, d.word(verb - 1).equals(",") ? verb - 1 : verb);
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
        if (end == verb || end == verb - 1 && d.word(end).equals(",")) {
            return true;
        }
        boolean two = d.word(end).equals(",") && d.word(verb - 1).equals(",") && end + 1 < verb - 1;
        return two
                && end(d, end + 1, verb - 1) == verb - 1
                && d.tag(end + 1).startsWith("NNP") != d.tag(start).startsWith("NNP");
    }

    /** The token after a noun phrase with the participle and prepositions that modify it. */
    private static int end(Document d, int start, int limit) {
        int end = Math.min(PhraseEnds.nounPhraseEnd(d, start), limit);
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
