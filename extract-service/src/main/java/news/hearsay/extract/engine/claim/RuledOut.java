package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.Speakers;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.SentenceWords;
import org.jspecify.annotations.Nullable;

/**
 * Finds "X ruled out" with a noun or gerund: "Poland has ruled out sending troops". Rain that ruled out play, which
 * nobody states, is none.
 */
final class RuledOut {

    private static final Set<String> OBJECTS = Set.of("dobj", "xcomp", "ccomp", "pcomp", "pobj", "advcl");

    private RuledOut() {}

    /** The relations of this form that the finder has missed or of which it has lost a part. */
    static List<FoundRelation> missing(Document d, List<FoundRelation> relations) {
        List<FoundRelation> missing = new ArrayList<>();
        for (int i = 0; i + 2 < d.size(); i++) {
            FoundRelation split = around(d, i);
            if (split != null && !found(relations, i)) {
                missing.add(split);
            }
            if (ruled(d, i) && d.prose(d.sentenceOf(i)) && !found(relations, i)) {
                FoundRelation relation = relation(d, i);
                if (relation != null) {
                    missing.add(relation);
                }
            }
        }
        return missing;
    }

    /** "Minister Ivo Lang ruled the option out": the object stands between the verb and its particle. */
    private static @Nullable FoundRelation around(Document d, int head) {
        boolean rules = d.tag(head).startsWith("VB")
                && d.lower(head).startsWith("rul")
                && Lemmas.verb(d.lower(head)).equals("rule");
        if (!rules || !d.prose(d.sentenceOf(head))) {
            return null;
        }
        int out = PhraseEnds.nounPhraseEnd(d, head + 1);
        boolean object = out > head + 1
                && out < d.size()
                && d.lower(out).equals("out")
                && !d.tag(head + 1).equals("PRP");
        TokenRange source = object ? GrammaticalSubjects.of(d, head) : null;
        return source == null || !Speakers.able(d, source)
                ? null
                : new FoundRelation(
                        head,
                        new TokenRange(head, head + 1),
                        source,
                        List.of(new TokenRange(head + 1, out)),
                        Passives.ADDED);
    }

    /** Whether something rules out that cannot speak, as in "Rain ruled out play". */
    static boolean byCircumstance(Document d, FoundRelation relation) {
        TokenRange source = relation.source();
        int head = d.lower(relation.cueHead()).equals("out") ? relation.cueHead() - 1 : relation.cueHead();
        return source != null && head >= 0 && ruled(d, head) && !Speakers.able(d, source);
    }

    /** The relation with the gerund that the finder has left out: "ruled out closing the strait". */
    static FoundRelation correct(Document d, FoundRelation relation) {
        TokenRange content = relation.content().getFirst();
        if (refusedTo(d, relation, content)) {
            return relation.withContent(List.of(new TokenRange(content.start() + 3, content.end())));
        }
        int head = d.lower(relation.cueHead()).equals("out") ? relation.cueHead() - 1 : relation.cueHead();
        boolean gerund = head >= 0
                && ruled(d, head)
                && relation.content().size() == 1
                && content.start() == head + 3
                && d.tag(head + 2).equals("VBG");
        return gerund
                ? new FoundRelation(
                        relation.cueHead(),
                        new TokenRange(head, head + 2),
                        relation.source(),
                        List.of(new TokenRange(head + 2, content.end())),
                        relation.confidence())
                : relation;
    }

    /** Whether a content begins with "to rule out", which the source refuses. */
    private static boolean refusedTo(Document d, FoundRelation relation, TokenRange content) {
        return relation.content().size() == 1
                && content.length() > 3
                && content.start() == relation.cueHead() + 1
                && d.lower(content.start()).equals("to")
                && ruled(d, content.start() + 1);
    }

    private static boolean ruled(Document d, int token) {
        return d.tag(token).startsWith("VB")
                && token + 1 < d.size()
                && d.lower(token + 1).equals("out")
                && Lemmas.verb(d.lower(token)).equals("rule");
    }

    private static boolean found(List<FoundRelation> relations, int head) {
        for (FoundRelation relation : relations) {
            boolean here = relation.cueHead() == head
                    || relation.cueHead() == head + 1
                    || relation.cue().contains(head);
            if (here && relation.source() != null) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable FoundRelation relation(Document d, int head) {
        TokenRange source = GrammaticalSubjects.of(d, head);
        TokenRange content = content(d, head);
        if (source == null || content == null || !Speakers.able(d, source)) {
            return null;
        }
        return new FoundRelation(head, new TokenRange(head, head + 2), source, List.of(content), Passives.ADDED);
    }

    private static @Nullable TokenRange content(Document d, int head) {
        int start = head + 2;
        int limit = SentenceWords.end(d, d.sentenceOf(head));
        if (start >= limit) {
            return null;
        }
        int end = start;
        for (int at : List.of(head, head + 1)) {
            for (int i = 0; i < d.children(at); i++) {
                int child = d.child(at, i);
                boolean object = child >= start && OBJECTS.contains(d.label(child));
                if (object && !d.word(Math.max(start, d.leftEdge(child) - 1)).equals(",")) {
                    end = Math.max(end, Math.min(limit, d.rightEdge(child)));
                }
            }
        }
        if (end == start) {
            end = start;
            while (end < limit && !d.word(end).equals(",")) {
                end++;
            }
        }
        while (end > start && !SentenceWords.word(d, end - 1)) {
            end--;
        }
        return end > start && !d.tag(start).equals("IN")
                        || end > start && d.lower(start).equals("that")
                ? new TokenRange(start, end)
                : null;
    }
}
