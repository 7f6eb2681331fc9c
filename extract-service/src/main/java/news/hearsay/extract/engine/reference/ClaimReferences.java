package news.hearsay.extract.engine.reference;

import java.util.List;
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

    /** The maximum number of tokens from "such" to the end of a claim. */
    private static final int MAX_SUCH_TOKENS = 5;

    /** Nouns for what an outlet or document has said. */
    private static final Set<String> PUBLISHED = Set.of("report", "story", "news", "account");

    private static final Set<String> PUBLISHING =
            Set.of("report", "write", "publish", "reveal", "disclose", "tell", "broadcast", "leak");

    private final Document d;
    private final List<FoundRelation> relations;
    private final List<@Nullable ResolvedSource> sources;
    private final ReferringWords references;
    private final PrecedingClaims claims;

    ClaimReferences(Document document, List<FoundRelation> relations, List<@Nullable ResolvedSource> sources) {
        this.d = document;
        this.relations = relations;
        this.sources = sources;
        this.references = new ReferringWords(document);
        this.claims = new PrecedingClaims(document, relations, sources, references);
    }

    /** The index of the claim for which this one stands; -1 if it is a claim of its own, or none is certain. */
    int antecedent(int relation) {
        TokenRange words = words(relation);
        if (words == null) {
            return -1;
        }
        if (references.bare(words)) {
            int antecedent = claims.before(relation, references.several(words));
            return antecedent >= 0 && fits(references.noun(words), antecedent) ? antecedent : -1;
        }
        if (references.judgement(words)) {
            return claims.before(relation, false);
        }
        return references.doSo(words) ? claims.sameSubject(relation, words) : suchAct(relation, words);
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
        return words != null && references.bare(words);
    }

    /** Whether nothing but the antecedent would tell what a claim is about: "it", "their talks". */
    boolean empty(int relation) {
        TokenRange words = words(relation);
        return words != null && references.bare(words) && !references.said(words);
    }

    /** Whether a claim has a verb. */
    boolean proposition(int relation) {
        return relations.get(relation).content().stream().anyMatch(claims::hasVerb);
    }

    /** What a judgement of an earlier claim amounts to: "this was not true" denies it; null for other claims. */
    @Nullable
    Stance verdict(int relation) {
        TokenRange words = words(relation);
        return words == null ? null : references.verdict(words);
    }

    private @Nullable TokenRange words(int relation) {
        return references.of(relations.get(relation));
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
        int found = object ? claims.sameSubject(relation, words) : -1;
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
}
