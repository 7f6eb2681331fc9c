package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.Speakers;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import news.hearsay.extract.engine.text.Quotation;
import news.hearsay.extract.engine.text.SentenceWords;
import org.jspecify.annotations.Nullable;

/**
 * Adds attributions of the plainest form that the finder has missed, since it took the word before the name for a verb:
 * "…, usher Ole Fink said."
 */
final class PlainAttributions {

    private static final Set<String> SAYING = Set.of(
            "say", "add", "reply", "answer", "warn", "insist", "argue", "shout", "cry", "exclaim", "whisper", "respond",
            "joke");
    private static final int MAX_SOURCE_TOKENS = 6;
    private static final int MAX_TITLE_TOKENS = 3;
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "and", "but", "or", "which", "that", "when", "while", "he", "she", "they", "it", "as", "where", "who", "if",
            "because", "in", "on", "at", "by", "with", "from", "to", "for", "of", "not", "what", "so", "then");

    private PlainAttributions() {}

    static List<FoundRelation> missing(Document d, List<FoundRelation> relations) {
        boolean[] taken = new boolean[d.size()];
        for (FoundRelation relation : relations) {
            mark(taken, relation.cue());
            taken[relation.cueHead()] = true;
            relation.content().forEach(range -> mark(taken, range));
        }
        List<FoundRelation> missing = new ArrayList<>();
        for (int i = 2; i + 1 < d.size(); i++) {
            if (!taken[i] && saying(d, i)) {
                FoundRelation found = relation(d, i);
                if (found != null && !taken[found.content().getFirst().start()]) {
                    missing.add(found);
                }
            }
        }
        return missing;
    }

    private static void mark(boolean[] taken, TokenRange range) {
        for (int i = range.start(); i < range.end(); i++) {
            taken[i] = true;
        }
    }

    private static boolean saying(Document d, int token) {
        boolean verb = d.tag(token).equals("VBD") || d.tag(token).equals("VBZ");
        return verb && d.quotation(token) < 0 && SAYING.contains(Lemmas.verb(d.lower(token)));
    }

    private static @Nullable FoundRelation relation(Document d, int cue) {
        int sentence = d.sentenceOf(cue);
        if (d.quotation(cue - 1) >= 0) {
            return inverted(d, cue);
        }
        int start = cue;
        while (start > d.sentenceStart(sentence)
                && Character.isUpperCase(d.word(start - 1).codePointAt(0))) {
            start--;
        }
        int name = start;
        if (name == cue || !d.tag(cue - 1).startsWith("NNP")) {
            return null;
        }
        while (start > d.sentenceStart(sentence) && name - start < MAX_TITLE_TOKENS && titleWord(d, start - 1)) {
            start--;
        }
        int mark = start - 1;
        if (mark <= d.sentenceStart(sentence) || cue - start > MAX_SOURCE_TOKENS) {
            return null;
        }
        TokenRange content = content(d, mark, cue);
        return content == null
                ? null
                : new FoundRelation(
                        cue,
                        new TokenRange(cue, cue + 1),
                        new TokenRange(start, cue),
                        List.of(content),
                        Passives.ADDED);
    }

    /** “Not true!” shouted the senator. */
    private static @Nullable FoundRelation inverted(Document d, int cue) {
        int end = PhraseEnds.nounPhraseEnd(d, cue + 1);
        TokenRange content = content(d, cue - 1, cue);
        return content == null || end == cue + 1 || !Speakers.able(d, new TokenRange(cue + 1, end))
                ? null
                : new FoundRelation(
                        cue,
                        new TokenRange(cue, cue + 1),
                        new TokenRange(cue + 1, end),
                        List.of(content),
                        Passives.ADDED);
    }

    private static boolean titleWord(Document d, int token) {
        return Character.isLowerCase(d.word(token).codePointAt(0)) && !FUNCTION_WORDS.contains(d.lower(token));
    }

    /** The quotation that ends at a token, or the clause before its comma if the sentence ends after the cue. */
    private static @Nullable TokenRange content(Document d, int mark, int cue) {
        if (d.quotation(mark) >= 0) {
            Quotation quotation = d.quotations().get(d.quotation(mark));
            boolean comma = mark > 0 && ",?!".contains(d.word(mark - 1));
            return quotation.end() == mark + 1 && quotation.closed() && comma
                    ? new TokenRange(quotation.start(), quotation.end())
                    : null;
        }
        int sentence = d.sentenceOf(cue);
        int start = d.sentenceStart(sentence);
        boolean last = SentenceWords.end(d, sentence) == cue + 1;
        return last && d.word(mark).equals(",") && FiniteVerbs.any(d, start, mark) ? new TokenRange(start, mark) : null;
    }
}
