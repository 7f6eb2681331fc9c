package news.hearsay.extract.engine.reference;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.events.Stance;
import news.hearsay.extract.engine.lexicon.Lemmas;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.source.ResolvedSource;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Finds the earlier claim that a whole claim stands for: "the report", "it", "this was not true", "would do so". */
final class ClaimReferences {

    /** Sentences before the reference that are searched. */
    private static final int MAX_SENTENCES_BACK = 2;

    /** The maximum number of tokens from "such" to the end of a claim. */
    private static final int MAX_SUCH_TOKENS = 5;

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

    /** Those for what an outlet or document has said. */
    private static final Set<String> PUBLISHED = Set.of("report", "story", "news", "account");

    private static final Set<String> PUBLISHING =
            Set.of("report", "write", "publish", "reveal", "disclose", "tell", "broadcast", "leak");

    private static final Set<String> DETERMINERS =
            Set.of("the", "this", "that", "these", "those", "such", "any", "all", "both", "a", "an");

    private static final Set<String> TRUE = Set.of("true", "correct", "so", "accurate", "right", "case", "truth");

    private static final Set<String> FALSE = Set.of("untrue", "false", "wrong", "incorrect", "nonsense", "lie");

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no");

    private final Document d;
    private final List<FoundRelation> relations;
    private final List<@Nullable ResolvedSource> sources;

    ClaimReferences(Document document, List<FoundRelation> relations, List<@Nullable ResolvedSource> sources) {
        this.d = document;
        this.relations = relations;
        this.sources = sources;
    }

    /** The index of the claim for which this one stands; -1 if it is a claim of its own, or none is certain. */
    int antecedent(int relation) {
        TokenRange words = words(relation);
        if (words == null) {
            return -1;
        }
        if (bare(words)) {
            int antecedent = preceding(relation, several(words.end() - 1));
            return antecedent >= 0 && fits(noun(words.end() - 1), antecedent) ? antecedent : -1;
        }
        if (judgement(words)) {
            return preceding(relation, false);
        }
        return doSo(words) ? sameSubject(relation, words) : suchAct(relation, words);
    }

    /** Whether a claim is what a noun means: "the report" is what was reported, not what anybody said. */
    private boolean fits(String noun, int antecedent) {
        if (!PUBLISHED.contains(noun)) {
            return true;
        }
        ResolvedSource source = sources.get(antecedent);
        SourceKind kind = source == null ? SourceKind.UNKNOWN : source.source().kind();
        boolean named = kind == SourceKind.PERSON || kind == SourceKind.ORGANISATION || kind == SourceKind.GOVERNMENT;
        String cue = Lemmas.verb(d.lower(relations.get(antecedent).cueHead()));
        return !named || PUBLISHING.contains(cue);
    }

    /** Whether a claim has no proposition: a pronoun, somebody's talks, or a noun for what somebody has said. */
    boolean fragment(int relation) {
        TokenRange words = words(relation);
        return words != null && bare(words);
    }

    /** Whether nothing but the antecedent would tell what a claim is about: "it", "their talks". */
    boolean empty(int relation) {
        TokenRange words = words(relation);
        return words != null && bare(words) && !SAID.contains(noun(words.end() - 1));
    }

    /** Whether a claim has a verb. */
    boolean proposition(int relation) {
        return relations.get(relation).content().stream().anyMatch(this::hasVerb);
    }

    private boolean hasVerb(TokenRange range) {
        for (int i = range.start(); i < range.end(); i++) {
            if (NominalPhrases.verb(d, i)) {
                return true;
            }
        }
        return false;
    }

    private String noun(int token) {
        return Lemmas.noun(d.lower(token));
    }

    /** The words of a claim without quotation marks, punctuation and "that"; null if it has several parts. */
    private @Nullable TokenRange words(int relation) {
        List<TokenRange> content = relations.get(relation).content();
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

    private boolean bare(TokenRange words) {
        int last = words.end() - 1;
        if (words.length() == 1) {
            return PRONOUNS.contains(d.lower(last));
        }
        if (words.length() == 2 && d.tag(words.start()).equals("PRP$") && NominalPhrases.noun(d, last)) {
            return true;
        }
        return words.length() <= 3
                && DETERMINERS.contains(d.lower(words.start()))
                && SAID.contains(noun(last))
                && (words.length() == 2 || !NominalPhrases.verb(d, last - 1));
    }

    /** "This was not true", "that is so". */
    private boolean judgement(TokenRange words) {
        String first = d.lower(words.start());
        String last = d.lower(words.end() - 1);
        return words.length() >= 3
                && words.length() <= 6
                && Set.of("this", "that", "it").contains(first)
                && Lemmas.verb(d.lower(words.start() + 1)).equals("be")
                && (TRUE.contains(last) || FALSE.contains(last));
    }

    /** What a judgement of an earlier claim amounts to: "this was not true" denies it; null for other claims. */
    @Nullable
    Stance verdict(int relation) {
        TokenRange words = words(relation);
        if (words == null || !judgement(words)) {
            return null;
        }
        boolean holds = TRUE.contains(d.lower(words.end() - 1));
        for (int i = words.start() + 1; i < words.end() - 1; i++) {
            holds ^= NEGATIONS.contains(d.lower(i));
        }
        return holds ? Stance.CONFIRMS : Stance.DENIES;
    }

    private boolean doSo(TokenRange words) {
        return words.length() >= 3
                && d.lower(words.end() - 1).equals("so")
                && Lemmas.verb(d.lower(words.end() - 2)).equals("do");
    }

    /**
     * The claim before whose act is the same, if "such" replaces what it is done to: "it would pay such a sum"; -1 for
     * none.
     */
    private int suchAct(int relation, TokenRange words) {
        int such = words.end() - 2;
        while (such > words.start() && !d.lower(such).equals("such") && words.end() - such < MAX_SUCH_TOKENS) {
            such--;
        }
        boolean object = such > words.start() + 1
                && d.lower(such).equals("such")
                && NominalPhrases.verb(d, such - 1)
                && NominalPhrases.noun(d, words.end() - 1);
        int found = object ? sameSubject(relation, words) : -1;
        return found >= 0 && hasObject(relations.get(found).content().getFirst(), Lemmas.verb(d.lower(such - 1)))
                ? found
                : -1;
    }

    /** Whether a verb with an object is in a range. */
    private boolean hasObject(TokenRange range, String verb) {
        for (int i = range.start(); i < range.end(); i++) {
            if (d.tag(i).startsWith("VB") && Lemmas.verb(d.lower(i)).equals(verb) && d.child(i, "dobj") >= 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * The only claim of somebody else in the nearest sentence before the cue that has one; for several reports, the
     * only one in all of these sentences.
     */
    private int preceding(int relation, boolean plural) {
        int cueSentence = d.sentenceOf(relations.get(relation).cueHead());
        int found = -1;
        int nearest = -1;
        for (int r = relation - 1; r >= 0; r--) {
            int sentence = d.sentenceOf(relations.get(r).content().getFirst().start());
            if (sentence < cueSentence - MAX_SENTENCES_BACK || found >= 0 && sentence < nearest && !plural) {
                break;
            }
            if (candidate(relation, r)) {
                int kept = found < 0 ? r : inner(found, r);
                if (kept < 0) {
                    return -1;
                }
                found = kept;
                nearest = sentence;
            }
        }
        return found;
    }

    private boolean several(int token) {
        return NominalPhrases.plural(d, token) || SEVERAL.contains(d.lower(token));
    }

    /** The one of two claims that lies inside the other; -1 for claims beside each other. */
    private int inner(int one, int other) {
        TokenRange first = relations.get(one).content().getFirst();
        TokenRange second = relations.get(other).content().getFirst();
        if (first.contains(second)) {
            return other;
        }
        return second.contains(first) ? one : -1;
    }

    private boolean candidate(int relation, int other) {
        FoundRelation reference = relations.get(relation);
        FoundRelation claim = relations.get(other);
        TokenRange content = claim.content().getFirst();
        return claim.content().size() == 1
                && content.end()
                        <= Math.min(
                                reference.cueHead(),
                                reference.content().getFirst().start())
                && proposition(content)
                && !fragment(other)
                && !sameSource(relation, other);
    }

    private boolean proposition(TokenRange content) {
        return subject(content) >= 0 && hasVerb(content);
    }

    private boolean sameSource(int one, int other) {
        ResolvedSource first = sources.get(one);
        ResolvedSource second = sources.get(other);
        return first != null
                && second != null
                && first.source().name() != null
                && Objects.equals(first.source().name(), second.source().name());
    }

    /** The claim before whose subject is the same as that of "would do so". */
    private int sameSubject(int relation, TokenRange words) {
        int found = preceding(relation, false);
        if (found < 0) {
            return -1;
        }
        TokenRange claim = relations.get(found).content().getFirst();
        int own = subject(words);
        int other = subject(claim);
        return own >= 0
                        && other >= 0
                        && (d.tag(own).equals("PRP") || d.lower(own).equals(d.lower(other)))
                ? found
                : -1;
    }

    private int subject(TokenRange range) {
        for (int i = range.start(); i < range.end(); i++) {
            if (d.label(i).startsWith("nsubj")) {
                return i;
            }
        }
        return -1;
    }
}
