package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.Speakers;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import news.hearsay.extract.engine.text.SentenceWords;
import org.jspecify.annotations.Nullable;

/**
 * Adds and repairs attributions behind their claim: "The plant will close, its director, Ada Quist, has told Radio
 * North." and "The plant will close, said a worker."
 */
final class TrailingAttributions {

    /** Words behind the cue: whom it was told, where and when. */
    private static final int MAX_REST_TOKENS = 16;

    private static final Set<String> CITING = Set.of("citing", "quoting", "referring");
    private static final Set<String> CLAUSE_OPENERS =
            Set.of("if", "when", "while", "although", "though", "as", "after");

    private TrailingAttributions() {}

    /** The relations, with those of this form repaired and those that the finder has missed added. */
    static List<FoundRelation> complete(Document d, List<FoundRelation> relations) {
        Map<Integer, Integer> byHead = new HashMap<>();
        for (int r = 0; r < relations.size(); r++) {
            byHead.put(relations.get(r).cueHead(), r);
        }
        List<FoundRelation> complete = new ArrayList<>(relations);
        for (int i = 1; i + 1 < d.size(); i++) {
            if (!TrailingVerbs.cue(d, i) || !d.prose(d.sentenceOf(i))) {
                continue;
            }
            Integer known = byHead.get(i);
            FoundRelation before = known == null ? null : relations.get(known);
            if (before == null ? within(relations, i) : sound(d, before)) {
                continue;
            }
            FoundRelation found = relation(d, i);
            if (found != null && known != null) {
                complete.set(known, found);
            } else if (found != null) {
                complete.add(found);
            }
        }
        return complete;
    }

    private static boolean within(List<FoundRelation> relations, int token) {
        return relations.stream().anyMatch(relation -> relation.cue().contains(token) || relation.claims(token));
    }

    /** Whether the content is a clause and the source lies outside of it. */
    private static boolean sound(Document d, FoundRelation relation) {
        TokenRange first = relation.content().getFirst();
        TokenRange source = relation.source();
        boolean joined = source != null && first.end() == source.start() && d.quotation(first.start()) < 0;
        boolean told = source != null && source.start() == relation.cueHead() + 1 && told(d, relation.cueHead());
        if (joined || told) {
            return false;
        }
        for (TokenRange range : relation.content()) {
            if (d.quotation(range.start()) >= 0 || FiniteVerbs.any(d, range.start(), range.end())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable FoundRelation relation(Document d, int cue) {
        int sentence = d.sentenceOf(cue);
        int start = PhraseEnds.sentenceStart(d, sentence);
        int end = SentenceWords.end(d, sentence);
        if (start >= cue
                || CLAUSE_OPENERS.contains(d.lower(start))
                || d.tag(start).startsWith("VB")
                || d.quotation(start) >= 0) {
            return null;
        }
        int verb = SayingVerbs.start(d, cue);
        boolean rest = end - cue <= MAX_REST_TOKENS && !FiniteVerbs.any(d, cue + 1, end) && noClause(d, cue + 1, end);
        TokenRange source = rest ? SpeakerPhrases.behindComma(d, start + 1, verb) : null;
        int claimEnd = source == null
                ? start
                : source.start() - (d.lower(source.start() - 1).equals("as") ? 2 : 1);
        if (source != null && claim(d, start, claimEnd)) {
            return added(cue, source, new TokenRange(start, claimEnd));
        }
        return d.word(cue - 1).equals(",") && !told(d, cue) ? inverted(d, cue, start, end) : null;
    }

    /** Whether the noun phrase after the verb is to whom it is told. */
    private static boolean told(Document d, int cue) {
        return Lemmas.verb(d.lower(cue)).equals("tell");
    }

    private static @Nullable FoundRelation inverted(Document d, int cue, int start, int end) {
        int last = PhraseEnds.nounPhraseEnd(d, cue + 1);
        if (last <= cue + 1 || !claim(d, start, cue - 1) || !Speakers.able(d, new TokenRange(cue + 1, last))) {
            return null;
        }
        boolean cites = last + 1 < end && d.word(last).equals(",") && CITING.contains(d.lower(last + 1));
        boolean ends = end - last <= MAX_REST_TOKENS && (cites || !PhraseEnds.anyVerb(d, last, end));
        boolean whole = ends && end - last <= 4 && last < end && d.lower(last).equals("to");
        return ends ? added(cue, new TokenRange(cue + 1, whole ? end : last), new TokenRange(start, cue - 1)) : null;
    }

    private static FoundRelation added(int cue, TokenRange source, TokenRange content) {
        return new FoundRelation(cue, new TokenRange(cue, cue + 1), source, List.of(content), Passives.ADDED);
    }

    /** Whether the words are a clause that contains no other attribution. */
    static boolean claim(Document d, int start, int end) {
        if (!FiniteVerbs.any(d, start, end)) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (SayingVerbs.cue(d, i) || d.quotation(i) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean noClause(Document d, int start, int end) {
        for (int i = start; i < end; i++) {
            if (d.lower(i).equals("that") || d.quotation(i) >= 0 || d.word(i).equals(":")) {
                return false;
            }
        }
        return true;
    }
}
