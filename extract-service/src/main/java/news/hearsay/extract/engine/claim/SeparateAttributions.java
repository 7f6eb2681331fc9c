package news.hearsay.extract.engine.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.FiniteVerbs;
import org.jspecify.annotations.Nullable;

/**
 * Separates the attributions of one sentence: a claim contains neither the speaker of another one nor the clause of
 * another speaker that a conjunction adds ("Vane insists that it was lent, and Almstedt has said that …").
 */
final class SeparateAttributions {

    private static final Set<String> CONJUNCTIONS = Set.of("and", "but", "while", "whereas", "yet");

    private final Document d;
    private final List<FoundRelation> relations;
    /** for each token the relation of whose source it is part; -1 for none */
    private final int[] speaking;

    private SeparateAttributions(Document document, List<FoundRelation> relations) {
        this.d = document;
        this.relations = relations;
        this.speaking = new int[document.size()];
        Arrays.fill(speaking, -1);
        for (int r = 0; r < relations.size(); r++) {
            TokenRange source = relations.get(r).source();
            if (source != null) {
                Arrays.fill(speaking, source.start(), source.end(), r);
            }
        }
    }

    /** The relations with their claims cut in this way. */
    static List<FoundRelation> of(Document document, List<FoundRelation> relations) {
        SeparateAttributions separate = new SeparateAttributions(document, relations);
        List<FoundRelation> cut = new ArrayList<>(relations.size());
        for (FoundRelation relation : relations) {
            cut.add(separate.cut(relation));
        }
        return cut;
    }

    private FoundRelation cut(FoundRelation relation) {
        List<TokenRange> content = new ArrayList<>();
        for (TokenRange range : relation.content()) {
            TokenRange kept = cut(range, relation);
            if (kept != null) {
                content.add(kept);
            }
        }
        return content.isEmpty() || content.equals(relation.content()) ? relation : relation.withContent(content);
    }

    /** The range without what belongs to another attribution; null if nothing is left. */
    private @Nullable TokenRange cut(TokenRange range, FoundRelation relation) {
        for (int i = range.start(); i < range.end(); i++) {
            int other = speaking[i];
            if (other < 0 || relations.get(other).cueHead() == relation.cueHead() || d.quotation(i) >= 0) {
                continue;
            }
            FoundRelation attribution = relations.get(other);
            int end = i;
            if (i == range.start() && governs(attribution, relation)) {
                return null;
            }
            if (trails(attribution, relation) && i > range.start()) {
                end = attribution.content().getFirst().end();
            } else if (joined(i, range, attribution, relation)) {
                end = i - 2;
            }
            if (end < i && end > range.start()) {
                return new TokenRange(range.start(), end);
            }
        }
        return range;
    }

    /** Whether a relation's cue and the rest of its claim lie inside the claim of the other attribution. */
    private static boolean governs(FoundRelation attribution, FoundRelation relation) {
        return relation.content().size() > 1
                && attribution.cueHead() < relation.cueHead()
                && attribution.content().getLast().contains(relation.cueHead());
    }

    /** Whether the other attribution stands behind its claim, in which the relation's cue lies. */
    private static boolean trails(FoundRelation attribution, FoundRelation relation) {
        TokenRange claim = attribution.content().getFirst();
        return attribution.content().size() == 1
                && claim.end() <= attribution.cueHead()
                && claim.contains(relation.cueHead());
    }

    /** Whether a comma, a conjunction and the other speaker follow; "had said" is still part of the claim. */
    private boolean joined(int speaker, TokenRange range, FoundRelation attribution, FoundRelation relation) {
        int cue = attribution.cueHead();
        return speaker - 2 > range.start()
                && d.tag(relation.cueHead()).startsWith("VB")
                && TrailingVerbs.cue(d, cue)
                && relation.cueHead() < range.start()
                && range.contains(cue)
                && attribution.content().getLast().start() > cue
                && d.word(speaker - 2).equals(",")
                && CONJUNCTIONS.contains(d.lower(speaker - 1))
                && FiniteVerbs.at(d, SayingVerbs.start(d, cue))
                && !d.lower(SayingVerbs.start(d, cue)).equals("had");
    }
}
