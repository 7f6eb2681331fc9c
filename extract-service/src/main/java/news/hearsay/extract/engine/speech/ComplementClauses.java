package news.hearsay.extract.engine.speech;

import news.hearsay.extract.engine.relation.ClaimedTokens;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * The clause that is the complement of a verb of speech, after it or in front of it: "said [that the foreman had told
 * him …]", "[the ward was empty], the porter said".
 */
final class ComplementClauses {

    private static final int MAX_ADDRESSEE_TOKENS = 8;

    private final Document d;
    private final ClaimedTokens tokens;

    ComplementClauses(Document document, ClaimedTokens tokens) {
        this.d = document;
        this.tokens = tokens;
    }

    /** The clause that a verb takes as its complement, after it or in front of it; null for none. */
    @Nullable
    TokenRange of(int verb, int speaker) {
        int clause = d.child(verb, "ccomp");
        if (clause < 0) {
            clause = d.child(speaker, "acl");
        }
        if (clause < 0 || !d.tag(clause).startsWith("VB") && d.child(clause, "nsubj") < 0) {
            boolean hearing = SpeechVerbs.HEARING.contains(SpeechVerbs.lemma(d, verb));
            return hearing || SpeechVerbs.TELLING.contains(SpeechVerbs.lemma(d, verb))
                    ? afterAddressee(hearing ? speaker : verb)
                    : null;
        }
        int start = d.leftEdge(clause);
        int end = d.rightEdge(clause);
        while (end > start && d.tag(end - 1).equals(",")) {
            end--;
        }
        boolean after = start > verb;
        boolean complementizer = d.child(clause, "mark") >= 0;
        boolean claimFollows = verb + 1 < d.size() && d.lower(verb + 1).equals("that");
        boolean fronted = end <= Math.min(verb, d.leftEdge(speaker)) && !claimFollows;
        boolean quoted = after && tokens.confidence(verb) > 0 && d.quotationMark(start - 1);
        boolean bare = start == verb + 1
                && tokens.confidence(verb) == 0
                && SpeechVerbs.lemma(d, verb).equals("say")
                && d.child(clause, "nsubj") + d.child(clause, "nsubjpass") > -2
                && d.quotation(start) < 0;
        return after && (complementizer || quoted || bare) || fronted && start < end
                ? new TokenRange(start, end)
                : null;
    }

    /** The clause after "told the newspaper that", whatever the parse made of it. */
    private @Nullable TokenRange afterAddressee(int token) {
        int end = d.sentenceEnd(d.sentenceOf(token));
        int that = token + 1;
        while (that < end && that - token < MAX_ADDRESSEE_TOKENS && NounPhraseTokens.nominal(d, that)) {
            that++;
        }
        that = afterInsertion(that, end);
        while (end > that && !Character.isLetterOrDigit(d.word(end - 1).charAt(0))) {
            end--;
        }
        boolean clause = that + 2 < end && d.lower(that).equals("that");
        return clause ? new TokenRange(that, end) : null;
    }

    /** The token after ", he said," that begins at a token; the token itself for none. */
    private int afterInsertion(int comma, int end) {
        boolean open = comma + 3 < end && d.word(comma).equals(",");
        for (int i = comma + 2; open && i < Math.min(end, comma + MAX_ADDRESSEE_TOKENS); i++) {
            if (d.word(i).equals(",")) {
                return SpeechVerbs.SPEECH.contains(SpeechVerbs.lemma(d, i - 1))
                                && d.tag(i - 1).startsWith("VB")
                        ? i + 1
                        : comma;
            }
        }
        return comma;
    }
}
