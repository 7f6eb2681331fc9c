package news.hearsay.extract.engine.claim;

import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.SentenceWords;

/**
 * Finds relations whose source is nobody: "No official confirmed …", "None of the guards said …", "At no time did any
 * minister promise …". "No fewer than four nurses" and a name such as "No Child Cold" are somebody.
 */
final class NegativeSources {

    private static final Set<String> NOBODY = Set.of("nobody", "none", "noone", "nothing");
    private static final Set<String> ANYBODY = Set.of("any", "anybody", "anyone", "anything", "either", "anyone's");
    private static final Set<String> HARDLY = Set.of("hardly", "scarcely", "barely");
    private static final Set<String> NOT_ONE = Set.of("one", "a", "any", "anybody", "anyone");
    private static final Set<String> COMPARED = Set.of("fewer", "less", "lesser", "more", "doubt");
    private static final Set<String> NEGATORS =
            Set.of("no", "not", "n't", "never", "nor", "neither", "nowhere", "without", "hardly", "scarcely");
    /** Tokens before a source in which a negation is sought that turns "any" into nobody. */
    private static final int MAX_TOKENS_BEFORE_ANY = 8;

    private NegativeSources() {}

    /** Whether nobody stands behind the relation. */
    static boolean nobody(Document d, FoundRelation relation) {
        TokenRange source = relation.source();
        int head = relation.cueHead();
        if (source != null) {
            int start = firstWord(d, source);
            return negative(d, start, source.end()) && !(neither(d, start) && named(d, start + 1, source.end()))
                    || ANYBODY.contains(d.lower(start)) && negated(d, relation, start)
                    || source.start() > 0 && anyOf(d, source.start());
        }
        if (d.tag(head).startsWith("NN")) {
            int det = d.child(head, "det");
            int neg = d.child(head, "neg");
            return det >= 0 && d.lower(det).equals("no")
                    || neg >= 0 && d.lower(neg).equals("no");
        }
        int subject = d.child(head, "nsubj");
        if (subject < 0 || outsideSentence(d, subject, head)) {
            return false;
        }
        return negative(d, d.leftEdge(subject), d.rightEdge(subject));
    }

    /** The relation of "Neither Duda nor Tusk", with the two as its source. */
    static FoundRelation withoutNeither(Document d, FoundRelation relation) {
        TokenRange source = relation.source();
        if (source == null || source.length() < 2 || !neither(d, source.start())) {
            return relation;
        }
        return relation.withSource(new TokenRange(source.start() + 1, source.end()));
    }

    private static boolean outsideSentence(Document d, int subject, int head) {
        return subject > head || d.sentenceOf(subject) != d.sentenceOf(head);
    }

    private static int firstWord(Document d, TokenRange range) {
        int start = range.start();
        while (start < range.end() - 1 && !SentenceWords.word(d, start)) {
            start++;
        }
        return start;
    }

    private static boolean negative(Document d, int start, int end) {
        String first = d.lower(start);
        String second = start + 1 < d.size() ? d.lower(start + 1) : "";
        if (first.equals("no")) {
            return !COMPARED.contains(second) && !nameWithNo(d, start, end);
        }
        return NOBODY.contains(first)
                || first.equals("no-one")
                || neither(d, start)
                || first.equals("not") && NOT_ONE.contains(second)
                || HARDLY.contains(first) && (ANYBODY.contains(second) || second.equals("a"));
    }

    private static boolean neither(Document d, int token) {
        return d.lower(token).equals("neither");
    }

    /** Whether both parts of "Duda nor Tusk", or of "mayor Ines Roth nor her clerk, Otto Miel", contain a name. */
    private static boolean named(Document d, int start, int end) {
        boolean first = false;
        boolean second = false;
        boolean nor = false;
        for (int i = start; i < end; i++) {
            nor |= d.lower(i).equals("nor");
            first |= !nor && d.tag(i).startsWith("NNP");
            second |= nor && d.tag(i).startsWith("NNP");
        }
        return first && second;
    }

    /** Whether "No" begins a name: it is capitalised within a sentence, or the same words are elsewhere. */
    private static boolean nameWithNo(Document d, int start, int end) {
        boolean capitals = Character.isUpperCase(d.word(start).charAt(0));
        for (int i = start + 1; i < end; i++) {
            capitals &= Character.isUpperCase(d.word(i).codePointAt(0));
        }
        if (!capitals || end - start < 2) {
            return false;
        }
        return !firstOfSentence(d, start) || nameElsewhere(d, start, end);
    }

    private static boolean firstOfSentence(Document d, int token) {
        for (int i = d.sentenceStart(d.sentenceOf(token)); i < token; i++) {
            if (SentenceWords.word(d, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean nameElsewhere(Document d, int start, int end) {
        String name = d.slice(start, end);
        int at = d.text().indexOf(name);
        while (at >= 0) {
            int before = at - 1;
            while (before >= 0 && Character.isWhitespace(d.text().charAt(before))) {
                before--;
            }
            if (before >= 0 && Character.isLetterOrDigit(d.text().charAt(before))) {
                return true;
            }
            at = d.text().indexOf(name, at + 1);
        }
        return false;
    }

    /** "none of", "not one of", "neither of" right before a source that begins with the people. */
    private static boolean anyOf(Document d, int source) {
        int of = source - 1;
        return of > 0
                && d.lower(of).equals("of")
                && d.sentenceOf(of) == d.sentenceOf(source)
                && negative(d, d.lower(of - 1).equals("one") && of > 1 ? of - 2 : of - 1, of);
    }

    private static boolean negated(Document d, FoundRelation relation, int source) {
        int from = Math.max(d.sentenceStart(d.sentenceOf(source)), source - MAX_TOKENS_BEFORE_ANY);
        for (int i = source - 1; i >= from; i--) {
            if (relation.claims(i) || d.word(i).equals(",")) {
                return false;
            }
            if (NEGATORS.contains(d.lower(i))) {
                return true;
            }
        }
        return false;
    }
}
