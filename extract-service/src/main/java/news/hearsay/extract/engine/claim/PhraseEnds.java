package news.hearsay.extract.engine.claim;

import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;

/** Finds the ends of noun phrases and clauses by tags, which are more reliable than the parse of a whole sentence. */
final class PhraseEnds {

    private static final Set<String> NOMINAL =
            Set.of("DT", "PDT", "PRP$", "POS", "HYPH", "CD", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "FW", "$");
    private static final Set<String> BE = Set.of("be", "is", "are", "was", "were", "been", "being", "'s", "'re", "am");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}[.:]\\d\\d");

    /** Adverbs between a subject and its verb. */
    private static final int MAX_ADVERBS = 2;

    private PhraseEnds() {}

    /** The token after the noun phrase that begins at a token; the token itself if none begins there. */
    static int nounPhraseEnd(Document d, int from) {
        int sentence = d.sentenceEnd(d.sentenceOf(from));
        if (from < sentence && d.tag(from).equals("PRP")) {
            return from + 1;
        }
        int end = from;
        while (end < sentence) {
            boolean joint = d.lower(end).equals("of")
                    || d.lower(end).equals("and")
                    || d.lower(end).equals("&");
            boolean appositive = d.word(end).equals(",")
                    && end + 1 < sentence
                    && d.tag(end + 1).startsWith("NNP")
                    && !d.tag(end - 1).startsWith("NNP");
            boolean inside = NOMINAL.contains(d.tag(end))
                    || end > from && (joint || appositive) && end + 1 < sentence && NOMINAL.contains(d.tag(end + 1));
            if (!inside) {
                break;
            }
            end++;
        }
        return end > from && hasNoun(d, from, end) ? end : from;
    }

    private static boolean hasNoun(Document d, int from, int to) {
        for (int i = from; i < to; i++) {
            if (d.tag(i).startsWith("NN") || d.tag(i).equals("CD") || d.tag(i).equals("DT")) {
                return true;
            }
        }
        return false;
    }

    /** The first token of a sentence after the time of an entry in a live report: "14:05". */
    static int sentenceStart(Document d, int sentence) {
        int start = d.sentenceStart(sentence);
        return start + 1 < d.sentenceEnd(sentence) && time(d, start) ? start + 1 : start;
    }

    /** Whether a token is the time of an entry in a live report. */
    static boolean time(Document d, int token) {
        return TIME.matcher(d.word(token)).matches();
    }

    static boolean be(Document d, int token) {
        return BE.contains(d.lower(token));
    }

    /** Whether a subject and a verb with tense begin at a token. */
    static boolean clauseBegins(Document d, int from, int limit) {
        int verb = nounPhraseEnd(d, from);
        if (verb == from) {
            return false;
        }
        int adverbs = 0;
        while (verb < limit && d.tag(verb).startsWith("RB") && adverbs < MAX_ADVERBS) {
            verb++;
            adverbs++;
        }
        return verb < limit && FiniteVerbs.at(d, verb);
    }

    static boolean anyVerb(Document d, int from, int to) {
        for (int i = from; i < to; i++) {
            if (d.tag(i).startsWith("VB") || d.tag(i).equals("MD")) {
                return true;
            }
        }
        return false;
    }
}
