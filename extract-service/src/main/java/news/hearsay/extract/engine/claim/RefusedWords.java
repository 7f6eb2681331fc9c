package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.SentenceWords;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the verb of a refusal off its content: "declined | to say whether …". Completes "Asked whether …, X declined to
 * answer", whose content is the question.
 */
final class RefusedWords {

    private static final Set<String> REFUSING = Set.of("decline", "refuse", "avoid");
    private static final Set<String> SAYING = Set.of(
            "say", "comment", "answer", "confirm", "respond", "reply", "discuss", "disclose", "reveal", "speculate");
    private static final Set<String> ABOUT = Set.of("on", "about", "as", "to", "over", "publicly", "directly", ",");
    private static final Set<String> QUESTIONS =
            Set.of("whether", "if", "that", "how", "why", "when", "what", "who", "where");
    private static final Set<String> REPORTS =
            Set.of("reports", "claims", "rumours", "rumors", "allegations", "suggestions", "questions");
    private static final int MAX_TOKENS_TO_QUESTION = 10;

    private RefusedWords() {}

    /** The relation with the clause that the source refuses to speak about; null where it has none. */
    static @Nullable FoundRelation correct(Document d, FoundRelation found) {
        FoundRelation relation = withSource(d, found);
        int head = relation.cueHead();
        String verb = Lemmas.verb(d.lower(head));
        TokenRange content = relation.content().getFirst();
        boolean by = head + 1 < d.size() && d.lower(head + 1).equals("by");
        if ((verb.equals("ask") || verb.equals("question")) && (relation.source() == null || by)) {
            return asked(d, relation);
        }
        int words = REFUSING.contains(verb) && relation.content().size() == 1 && content.start() > head
                ? saying(d, content)
                : 0;
        if (words == 0) {
            return relation;
        }
        int clause = content.start() + words;
        while (clause < content.end() && ABOUT.contains(d.lower(clause))) {
            clause++;
        }
        if (clause + 1 < content.end()
                && REPORTS.contains(d.lower(clause))
                && QUESTIONS.contains(d.lower(clause + 1))) {
            clause++;
        }
        if (clause >= content.end()) {
            return null;
        }
        return QUESTIONS.contains(d.lower(clause))
                ? new FoundRelation(
                        head,
                        relation.cue(),
                        relation.source(),
                        List.of(new TokenRange(clause, content.end())),
                        relation.confidence())
                : relation;
    }

    /**
     * The relation without the time before its source, and without a "declines" behind it that the tagger takes for a
     * noun: "14:05 | the ministry | declines to say".
     */
    private static FoundRelation withSource(Document d, FoundRelation relation) {
        TokenRange source = relation.source();
        if (source == null || source.end() > relation.cueHead()) {
            return relation;
        }
        int start = PhraseEnds.time(d, source.start()) ? source.start() + 1 : source.start();
        boolean refuses = d.tag(source.end() - 1).equals("NNS")
                && REFUSING.contains(Lemmas.verb(d.lower(source.end() - 1)))
                && d.lower(source.end()).equals("to");
        int end = refuses ? source.end() - 1 : source.end();
        return start == source.start() && end == source.end()
                ? relation
                : relation.withSource(start < end ? new TokenRange(start, end) : null);
    }

    /** The number of tokens of "to say" or "to be drawn" at the beginning of a content; 0 for other words. */
    private static int saying(Document d, TokenRange content) {
        int to = content.start();
        if (!d.lower(to).equals("to") || content.length() < 2) {
            return 0;
        }
        boolean drawn = content.length() > 3
                && d.lower(to + 1).equals("be")
                && d.lower(to + 2).equals("drawn");
        return drawn ? 3 : SAYING.contains(d.lower(to + 1)) ? 2 : 0;
    }

    /** "Asked whether S, X declined to answer": X declines. A question that nobody is named to ask is no claim. */
    private static @Nullable FoundRelation asked(Document d, FoundRelation relation) {
        int head = relation.cueHead();
        TokenRange content = relation.content().getFirst();
        int end = SentenceWords.end(d, d.sentenceOf(head));
        boolean participle = d.tag(head).equals("VBN") || d.tag(head).equals("VBD");
        boolean question = content.start() > head
                && content.start() - head < MAX_TOKENS_TO_QUESTION
                && QUESTIONS.contains(d.lower(content.start()));
        FoundRelation refusal = question ? refusal(d, content.start(), end, relation.confidence()) : null;
        if (refusal != null) {
            return refusal;
        }
        boolean named = question && relation.source() != null;
        return participle && !named ? null : relation;
    }

    /** "Asked whether S, X declined to answer" that the finder has missed. */
    static List<FoundRelation> missing(Document d, List<FoundRelation> relations) {
        List<FoundRelation> missing = new ArrayList<>();
        for (int s = 0; s < d.sentences(); s++) {
            int start = PhraseEnds.sentenceStart(d, s);
            int end = SentenceWords.end(d, s);
            boolean asked = start + 3 < end
                    && d.lower(start).equals("asked")
                    && (d.lower(start + 1).equals("whether")
                            || d.lower(start + 1).equals("if"));
            FoundRelation found = asked && d.prose(s) ? refusal(d, start + 1, end, Passives.ADDED) : null;
            if (found != null
                    && relations.stream()
                            .noneMatch(relation -> relation.content()
                                    .getFirst()
                                    .contains(found.content().getFirst().start()))) {
                missing.add(found);
            }
        }
        return missing;
    }

    /** The refusal to answer a question that begins at a token; null if there is none. */
    private static @Nullable FoundRelation refusal(Document d, int question, int end, double confidence) {
        for (int i = question + 1; i < end; i++) {
            int verb = refuses(d, i, end) ? verbGroup(d, i) : -1;
            TokenRange source = verb < 0 ? null : SpeakerPhrases.behindComma(d, question + 2, verb);
            if (source != null) {
                TokenRange asked = new TokenRange(question, source.start() - 1);
                return new FoundRelation(i, new TokenRange(i, i + 1), source, List.of(asked), confidence);
            }
        }
        return null;
    }

    /** The first token of "would not" before a verb. */
    private static int verbGroup(Document d, int verb) {
        int start = verb;
        while (d.tag(start - 1).equals("MD")
                || d.tag(start - 1).startsWith("RB")
                || d.lower(start - 1).equals("did")) {
            start--;
        }
        return start;
    }

    /** "declined to say", "would not say", "did not answer" */
    private static boolean refuses(Document d, int token, int end) {
        boolean mistagged = d.tag(token).equals("NNS") && REFUSING.contains(Lemmas.verb(d.lower(token)));
        if (!d.tag(token).startsWith("VB") && !mistagged) {
            return false;
        }
        boolean declines = REFUSING.contains(Lemmas.verb(d.lower(token)))
                && (token + 2 >= end || d.lower(token + 1).equals("to") && SAYING.contains(d.lower(token + 2)));
        boolean negated = SAYING.contains(d.lower(token))
                && (d.lower(token - 1).equals("not") || d.lower(token - 1).equals("n't"));
        return declines || negated;
    }
}
