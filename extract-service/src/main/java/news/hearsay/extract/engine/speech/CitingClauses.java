package news.hearsay.extract.engine.speech;

import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The claim of an outlet that cites somebody before it: "Canal Nine reported, citing an official, [that the dam would
 * close]". The parse often misses the clause with "that".
 */
final class CitingClauses {

    private static final Set<String> CITING = Set.of("citing", "quoting");
    private static final double CONFIDENCE = 0.7;
    private static final int MAX_SUBJECT_TOKENS = 8;
    private static final int MAX_CITING_TOKENS = 40;

    private final Document d;

    CitingClauses(Document document) {
        this.d = document;
    }

    /** Whether a relation takes the article of its source for the claim. */
    boolean articleIsClaim(FoundRelation relation) {
        TokenRange content = relation.content().getFirst();
        return relation.content().size() == 1
                && content.length() == 1
                && d.tag(content.start()).equals("DT")
                && content.end() <= relation.cueHead()
                && SpeechVerbs.REPORTS.contains(d.lower(relation.cueHead()));
    }

    /** The clause of "Canal Nine reported, citing an official, that …", which the parse often misses. */
    @Nullable
    FoundRelation read(int verb) {
        int sentence = d.sentenceOf(verb);
        int end = d.sentenceEnd(sentence);
        int start = verb;
        while (start > d.sentenceStart(sentence)
                && verb - start < MAX_SUBJECT_TOKENS
                && (NounPhraseTokens.nominal(d, start - 1) || d.tag(start - 1).equals("CD"))) {
            start--;
        }
        int cites = -1;
        int limit = Math.min(end, verb + MAX_CITING_TOKENS);
        for (int i = verb + 1; i + 2 < limit && start < verb; i++) {
            if (d.word(i - 1).equals(",") && CITING.contains(d.lower(i))) {
                cites = i;
            } else if (cites > 0 && d.word(i - 1).equals(",") && d.lower(i).equals("that")) {
                int last = end;
                while (!Character.isLetterOrDigit(d.word(last - 1).charAt(0))) {
                    last--;
                }
                return last > i + 1
                        ? new FoundRelation(
                                verb,
                                new TokenRange(verb, verb + 1),
                                new TokenRange(start, verb),
                                List.of(new TokenRange(i, last)),
                                CONFIDENCE)
                        : null;
            }
        }
        return null;
    }
}
