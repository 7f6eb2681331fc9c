package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import news.hearsay.extract.engine.text.SentenceWords;

/**
 * Cuts the author's own words off a claim: what follows the cue and has a subject of its own ("…, X said, and she is
 * right"), verdicts on the claim ({@link AuthorVerdicts}), and clauses in brackets. Quoted words are never cut.
 */
final class Comments {

    private static final Set<String> CONCESSIVE = Set.of("though", "although", "while", "whereas", "as");

    /** Words between a conjunction and the subject: "and yet even now". */
    private static final int MAX_ADVERBS = 3;

    private Comments() {}

    /** The relation without the author's comments. */
    static FoundRelation cut(Document d, FoundRelation relation) {
        List<TokenRange> content = new ArrayList<>();
        for (TokenRange range : relation.content()) {
            if (content.isEmpty() && sentenceOfItsOwn(d, relation, range)) {
                continue;
            }
            boolean tail = !content.isEmpty()
                    && content.getFirst().end() <= relation.cueHead()
                    && range.start() > relation.cueHead();
            if (tail && comment(d, range.start(), range.end()) && !parallel(d, content.getFirst(), range)) {
                continue;
            }
            content.addAll(withoutBrackets(d, AuthorVerdicts.without(d, range)));
        }
        return content.isEmpty() || content.equals(relation.content()) ? relation : relation.withContent(content);
    }

    /** "The road is shut; the mayor said it would open": a clause before a semicolon, with the claim behind the cue. */
    private static boolean sentenceOfItsOwn(Document d, FoundRelation relation, TokenRange range) {
        TokenRange source = relation.source();
        return source != null
                && range.end() < source.start()
                && source.end() <= relation.cueHead()
                && relation.content().getLast().start() > relation.cueHead()
                && d.quotation(range.start()) < 0
                && d.word(range.end()).equals(";")
                && FiniteVerbs.any(d, range.start(), range.end());
    }

    /** Whether unquoted words after the cue are a clause of their own and not the rest of the claim's clause. */
    private static boolean comment(Document d, int start, int end) {
        int at = start;
        while (at < end && !SentenceWords.word(d, at)) {
            at++;
        }
        if (at >= end || AuthorVerdicts.quotes(d, at, end)) {
            return false;
        }
        String first = d.lower(at);
        if (first.equals("which")) {
            return true;
        }
        if (CONCESSIVE.contains(first)
                || first.equals("even") && at + 1 < end && CONCESSIVE.contains(d.lower(at + 1))) {
            return FiniteVerbs.any(d, at, end);
        }
        return AuthorVerdicts.CONJUNCTIONS.contains(first) && ownSubject(d, at + 1, end)
                || AuthorVerdicts.apposed(d, at, end);
    }

    /** "The force would not replace the army, X said, and its members would not fight": both in reported future. */
    private static boolean parallel(Document d, TokenRange claim, TokenRange tail) {
        return backshifted(d, claim) && backshifted(d, tail);
    }

    private static boolean backshifted(Document d, TokenRange range) {
        for (int i = range.start(); i < range.end(); i++) {
            if (FiniteVerbs.at(d, i)) {
                return d.lower(i).equals("would");
            }
        }
        return false;
    }

    /** Whether a clause begins with a subject, after adverbs. */
    private static boolean ownSubject(Document d, int start, int end) {
        int at = start;
        while (at < end
                && at - start < MAX_ADVERBS
                && (d.tag(at).startsWith("RB") || d.tag(at).equals("CC"))) {
            at++;
        }
        if (at >= end) {
            return false;
        }
        String tag = d.tag(at);
        boolean nominal = tag.equals("EX")
                || tag.startsWith("PRP")
                || tag.equals("DT")
                || tag.equals("CD")
                || tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.startsWith("W");
        return nominal && FiniteVerbs.any(d, at, end);
    }

    /** The parts of a range around brackets that hold a clause. */
    private static List<TokenRange> withoutBrackets(Document d, TokenRange range) {
        int open = -1;
        for (int i = range.start(); i < range.end(); i++) {
            if (d.word(i).equals("(") && d.quotation(i) < 0) {
                open = i;
            } else if (d.word(i).equals(")") && open > range.start()) {
                boolean clause = ownSubject(d, open + 1, i);
                if (clause && i + 1 == range.end()) {
                    return List.of(new TokenRange(range.start(), open));
                }
                if (clause) {
                    List<TokenRange> parts = new ArrayList<>();
                    parts.add(new TokenRange(range.start(), open));
                    parts.addAll(withoutBrackets(d, new TokenRange(i + 1, range.end())));
                    return parts;
                }
                open = -1;
            }
        }
        return List.of(range);
    }
}
