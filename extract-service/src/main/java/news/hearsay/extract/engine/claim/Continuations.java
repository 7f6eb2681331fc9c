package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import news.hearsay.extract.engine.text.SentenceWords;

/** Adds the rest of a claim behind its cue: "The bridge is safe, X said last week, and will reopen in May". */
final class Continuations {

    /** Words of time between the cue and the rest: "last week", "on Friday". */
    private static final int MAX_TOKENS_TO_COMMA = 5;

    private Continuations() {}

    private static final int MAX_FRONT_TOKENS = 14;
    private static final int MAX_END_TOKENS = 10;
    /** Nouns of an occasion on which something is said, which is no part of the claim. */
    private static final Set<String> OCCASIONS = Set.of(
            "interview",
            "statement",
            "speech",
            "conference",
            "letter",
            "report",
            "tweet",
            "post",
            "briefing",
            "according",
            "article",
            "message",
            "email",
            "call");

    private static final Set<String> OPENERS = Set.of("and", "but", "however", "so", "yet", "or", "meanwhile");

    private static final Set<String> CONDITIONS =
            Set.of("if", "unless", "whether", "provided", "should", "had", "were");

    /** The relation with the whole of its clause. */
    static FoundRelation extend(Document d, FoundRelation relation) {
        return behind(d, end(d, front(d, relation)));
    }

    /** The relation with the end of its clause, up to the comma before the speaker. */
    private static FoundRelation end(Document d, FoundRelation relation) {
        TokenRange claim = relation.content().getFirst();
        TokenRange source = relation.source();
        int comma = source == null ? -1 : source.start() - 1;
        boolean before = source != null
                && relation.content().size() == 1
                && comma > claim.end()
                && comma - claim.end() <= MAX_END_TOKENS
                && source.start() < relation.cueHead()
                && d.word(comma).equals(",")
                && d.sentenceOf(claim.end() - 1) == d.sentenceOf(comma);
        for (int i = claim.end() - 1; before && i < comma; i++) {
            before = d.quotation(i) < 0 && !d.word(i).equals(",") && !d.word(i).equals(":");
        }
        return before ? withFirst(relation, new TokenRange(claim.start(), comma)) : relation;
    }

    /** The relation with the beginning of its clause: "Without support, the force would not succeed, he said". */
    private static FoundRelation front(Document d, FoundRelation relation) {
        TokenRange claim = relation.content().getFirst();
        TokenRange source = relation.source();
        int sentence = d.sentenceOf(claim.start());
        int start = PhraseEnds.sentenceStart(d, sentence);
        if (claim.start() == d.sentenceStart(sentence) && start > claim.start() && start < claim.end()) {
            return withFirst(relation, new TokenRange(start, claim.end()));
        }
        if (source != null && (joined(d, relation, source, start) || fronted(d, relation, source, start))) {
            List<TokenRange> content = new ArrayList<>(relation.content());
            content.addFirst(new TokenRange(start, source.start() - 1));
            return new FoundRelation(relation.cueHead(), relation.cue(), source, content, relation.confidence());
        }
        boolean before = source != null
                && claim.end() <= Math.min(relation.cueHead(), source.start())
                && claim.start() > start
                && claim.start() - start <= MAX_FRONT_TOKENS;
        if (before && conditional(d, start, claim)) {
            return withFirst(relation, new TokenRange(start, claim.end()));
        }
        if (!before || d.quotation(claim.start()) >= 0 || OPENERS.contains(d.lower(start))) {
            return relation;
        }
        boolean predicate = FiniteVerbs.at(d, claim.start()) && TrailingAttributions.claim(d, start, claim.end());
        for (int i = start; i < claim.start() && !predicate; i++) {
            String tag = d.tag(i);
            boolean other = FiniteVerbs.at(d, i)
                    || tag.equals("VBG")
                    || tag.equals("VBN")
                    || tag.equals(":")
                    || tag.equals("-LRB-")
                    || OCCASIONS.contains(d.lower(i))
                    || d.quotation(i) >= 0;
            if (other) {
                return relation;
            }
        }
        if (!SentenceWords.word(d, start) || !FiniteVerbs.any(d, claim.start(), claim.end())) {
            return relation;
        }
        return withFirst(relation, new TokenRange(start, claim.end()));
    }

    /**
     * Whether the words before a clause are its condition: "If the council refuses, the pool will stay shut, he said".
     */
    private static boolean conditional(Document d, int start, TokenRange claim) {
        boolean condition =
                CONDITIONS.contains(d.lower(start)) && d.word(claim.start() - 1).equals(",");
        for (int i = start; i < claim.start() && condition; i++) {
            condition = d.quotation(i) < 0 && !d.word(i).equals(":");
        }
        return condition;
    }

    /**
     * Whether an adverbial opens the clause that goes on behind the cue: "By Monday, the widow said, the roof had
     * gone".
     */
    private static boolean fronted(Document d, FoundRelation relation, TokenRange source, int start) {
        TokenRange claim = relation.content().getFirst();
        int comma = source.start() - 1;
        boolean around = claim.start() > relation.cueHead()
                && source.end() <= relation.cueHead()
                && comma > start + 1
                && comma - start <= MAX_FRONT_TOKENS
                && d.word(comma).equals(",")
                && d.word(claim.start() - 1).equals(",")
                && d.tag(start).equals("IN")
                && d.quotation(claim.start()) < 0
                && d.sentenceOf(claim.start()) == d.sentenceOf(start);
        for (int i = start; i < comma && around; i++) {
            String tag = d.tag(i);
            around =
                    !tag.startsWith("VB") && !tag.equals("MD") && !OCCASIONS.contains(d.lower(i)) && d.quotation(i) < 0;
        }
        return around;
    }

    /** Whether the content is the second of two joined clauses, of which the first precedes the source. */
    private static boolean joined(Document d, FoundRelation relation, TokenRange source, int start) {
        TokenRange claim = relation.content().getFirst();
        int comma = source.start() - 1;
        return claim.start() > relation.cueHead()
                && source.end() <= relation.cueHead()
                && comma > start
                && d.word(comma).equals(",")
                && d.word(claim.start() - 1).equals(",")
                && d.tag(claim.start()).equals("CC")
                && d.sentenceOf(claim.start()) == d.sentenceOf(relation.cueHead())
                && TrailingAttributions.claim(d, start, comma);
    }

    private static FoundRelation withFirst(FoundRelation relation, TokenRange first) {
        List<TokenRange> content = new ArrayList<>(relation.content());
        content.set(0, first);
        return relation.withContent(content);
    }

    /** The relation with the second predicate of its clause, if a modal verb opens it. */
    private static FoundRelation behind(Document d, FoundRelation relation) {
        TokenRange claim = relation.content().getLast();
        TokenRange source = relation.source();
        if (claim.end() > relation.cueHead() || d.quotation(claim.start()) >= 0 || source == null) {
            return relation;
        }
        int end = SentenceWords.end(d, d.sentenceOf(relation.cueHead()));
        int comma = Math.max(relation.cue().end(), source.start() > relation.cueHead() ? source.end() : 0);
        int limit = Math.min(end, comma + MAX_TOKENS_TO_COMMA);
        while (comma < limit && !d.word(comma).equals(",")) {
            comma++;
        }
        boolean rest = comma + 2 < end
                && d.word(comma).equals(",")
                && d.tag(comma + 1).equals("CC")
                && d.tag(comma + 2).equals("MD")
                && d.quotation(comma + 2) < 0;
        if (!rest) {
            return relation;
        }
        List<TokenRange> content = new ArrayList<>(relation.content());
        content.add(new TokenRange(comma + 1, end));
        return new FoundRelation(relation.cueHead(), relation.cue(), source, content, relation.confidence());
    }
}
