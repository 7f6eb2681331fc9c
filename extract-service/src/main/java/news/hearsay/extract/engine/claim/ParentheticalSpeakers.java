package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.Speakers;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import news.hearsay.extract.engine.text.SentenceWords;
import org.jspecify.annotations.Nullable;

/**
 * Adds and repairs attributions between commas inside their claim, with the speaker behind the verb: "The bridge, said
 * Ada Quist, is not safe." and "No, said Ada Quist, the bridge is not safe."
 */
final class ParentheticalSpeakers {

    private ParentheticalSpeakers() {}

    /** The relations, with those of this form repaired and those that the finder has missed added. */
    static List<FoundRelation> complete(Document d, List<FoundRelation> relations) {
        Map<Integer, Integer> byHead = new HashMap<>();
        for (int r = 0; r < relations.size(); r++) {
            byHead.put(relations.get(r).cueHead(), r);
        }
        List<FoundRelation> complete = new ArrayList<>(relations);
        for (int i = 2; i + 2 < d.size(); i++) {
            FoundRelation found = d.word(i - 1).equals(",") && SayingVerbs.cue(d, i) ? relation(d, i) : null;
            Integer known = byHead.get(i);
            TokenRange source = known == null ? null : relations.get(known).source();
            if (found != null && known == null) {
                complete.add(found);
            } else if (found != null && known != null && (source == null || source.end() <= i && !apposed(d, source))) {
                complete.set(known, found);
            }
        }
        return complete;
    }

    private static @Nullable FoundRelation relation(Document d, int cue) {
        int sentence = d.sentenceOf(cue);
        int start = PhraseEnds.sentenceStart(d, sentence);
        int end = SentenceWords.end(d, sentence);
        int comma = speakerEnd(d, cue + 1);
        TokenRange speaker = new TokenRange(cue + 1, Math.max(cue + 2, comma));
        boolean inside = start < cue - 1
                && comma > cue + 1
                && comma + 1 < end
                && d.word(comma).equals(",")
                && !FiniteVerbs.any(d, start, cue - 1)
                && FiniteVerbs.any(d, comma + 1, end)
                && !Lemmas.verb(d.lower(cue)).equals("tell")
                && TrailingAttributions.claim(d, comma + 1, end)
                && unquoted(d, start, end)
                && Speakers.able(d, speaker);
        return inside
                ? new FoundRelation(
                        cue,
                        new TokenRange(cue, cue + 1),
                        speaker,
                        List.of(new TokenRange(start, cue - 1), new TokenRange(comma + 1, end)),
                        Passives.ADDED)
                : null;
    }

    /** The token after the noun phrase; it does not run over a comma. */
    private static int speakerEnd(Document d, int from) {
        int end = PhraseEnds.nounPhraseEnd(d, from);
        for (int i = from; i < end; i++) {
            if (d.word(i).equals(",")) {
                return i;
            }
        }
        return end;
    }

    /** Whether a source before the verb consists of two phrases: "Ada Quist, a judge, said Ole Fink, the mayor, …". */
    private static boolean apposed(Document d, TokenRange source) {
        for (int i = source.start(); i + 1 < source.end(); i++) {
            if (d.word(i).equals(",")) {
                return true;
            }
        }
        return false;
    }

    private static boolean unquoted(Document d, int start, int end) {
        for (int i = start; i < end; i++) {
            if (d.quotation(i) >= 0) {
                return false;
            }
        }
        return true;
    }
}
