package news.hearsay.extract.engine.reference;

import java.util.List;
import java.util.Set;
import news.hearsay.events.Stance;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** The words of a claim that refers to an earlier one: "it", "the report", "this was not true", "would do so". */
final class ReferringWords {

    private static final Set<String> PRONOUNS = Set.of(
            "it", "this", "that", "so", "them", "these", "those", "both", "neither", "one", "theirs", "his", "hers",
            "ours");
    private static final Set<String> SEVERAL = Set.of("them", "these", "those", "both");

    /** Nouns for what somebody has said. */
    private static final Set<String> SAID = Set.of(
            "report",
            "claim",
            "allegation",
            "accusation",
            "assertion",
            "statement",
            "story",
            "rumour",
            "rumor",
            "news",
            "suggestion",
            "charge",
            "account",
            "contention",
            "speculation");

    private static final Set<String> DETERMINERS =
            Set.of("the", "this", "that", "these", "those", "such", "any", "all", "both", "a", "an");
    private static final Set<String> TRUE = Set.of("true", "correct", "so", "accurate", "right", "case", "truth");
    private static final Set<String> FALSE = Set.of("untrue", "false", "wrong", "incorrect", "nonsense", "lie");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no");
    private static final Set<String> JUDGED = Set.of("this", "that", "it");

    private final Document d;

    ReferringWords(Document document) {
        this.d = document;
    }

    /** The words of a claim without quotation marks, punctuation and "that"; null if it has several parts. */
    @Nullable
    TokenRange of(FoundRelation relation) {
        List<TokenRange> content = relation.content();
        if (content.size() > 1) {
            return null;
        }
        int start = content.getFirst().start();
        int end = content.getFirst().end();
        while (start < end && !Character.isLetterOrDigit(d.word(start).charAt(0))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(d.word(end - 1).charAt(0))) {
            end--;
        }
        if (end - start > 1 && d.lower(start).equals("that") && !NominalPhrases.verb(d, start + 1)) {
            start++;
        }
        return start < end ? new TokenRange(start, end) : null;
    }

    /** Whether words are a pronoun, somebody's talks, or a noun for what somebody has said. */
    boolean bare(TokenRange words) {
        int last = words.end() - 1;
        if (words.length() == 1) {
            return PRONOUNS.contains(d.lower(last));
        }
        if (words.length() == 2 && d.tag(words.start()).equals("PRP$") && NominalPhrases.noun(d, last)) {
            return true;
        }
        return words.length() <= 3
                && DETERMINERS.contains(d.lower(words.start()))
                && said(words)
                && (words.length() == 2 || !NominalPhrases.verb(d, last - 1));
    }

    /** Whether words are a noun for what somebody has said: "the report". */
    boolean said(TokenRange words) {
        return SAID.contains(noun(words));
    }

    /** The last word in the singular. */
    String noun(TokenRange words) {
        return Lemmas.noun(d.lower(words.end() - 1));
    }

    /** Whether words refer to several claims: "both", "the reports". */
    boolean several(TokenRange words) {
        int token = words.end() - 1;
        return NominalPhrases.plural(d, token) || SEVERAL.contains(d.lower(token));
    }

    /** "This was not true", "that is so". */
    boolean judgement(TokenRange words) {
        String first = d.lower(words.start());
        String last = d.lower(words.end() - 1);
        return words.length() >= 3
                && words.length() <= 6
                && JUDGED.contains(first)
                && Lemmas.verb(d.lower(words.start() + 1)).equals("be")
                && (TRUE.contains(last) || FALSE.contains(last));
    }

    /** What a judgement of an earlier claim amounts to: "this was not true" denies it; null for other words. */
    @Nullable
    Stance verdict(TokenRange words) {
        if (!judgement(words)) {
            return null;
        }
        boolean holds = TRUE.contains(d.lower(words.end() - 1));
        for (int i = words.start() + 1; i < words.end() - 1; i++) {
            holds ^= NEGATIONS.contains(d.lower(i));
        }
        return holds ? Stance.CONFIRMS : Stance.DENIES;
    }

    /** "It would do so". */
    boolean doSo(TokenRange words) {
        return words.length() >= 3
                && d.lower(words.end() - 1).equals("so")
                && Lemmas.verb(d.lower(words.end() - 2)).equals("do");
    }
}
