package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** The nesting of relations: which relation lies inside the content of another. */
public final class Nesting {

    private final int[] parents;
    private final List<Integer> outermostFirst;

    private Nesting(int[] parents, List<Integer> outermostFirst) {
        this.parents = parents;
        this.outermostFirst = outermostFirst;
    }

    /**
     * The nesting of a document's relations. The parent of a relation is the one with the shortest content that
     * contains the relation's cue and all of its content. Linear in the total length of the contents.
     */
    public static Nesting of(Document document, List<FoundRelation> relations) {
        List<Integer> order = new ArrayList<>();
        int[] lengths = new int[relations.size()];
        for (int r = 0; r < lengths.length; r++) {
            order.add(r);
            lengths[r] = relations.get(r).content().stream()
                    .mapToInt(TokenRange::length)
                    .sum();
        }
        order.sort(Comparator.comparingInt((Integer r) -> -lengths[r]).thenComparingInt(r -> r));
        int[] parents = new int[relations.size()];
        int[] owner = new int[document.size()];
        Arrays.fill(owner, -1);
        for (int r : order) {
            FoundRelation relation = relations.get(r);
            int holder = owner[relation.cueHead()];
            boolean held = holder >= 0 && lengths[holder] > lengths[r] && holds(relations.get(holder), relation);
            parents[r] = held ? holder : -1;
            for (TokenRange range : relation.content()) {
                Arrays.fill(owner, range.start(), range.end(), r);
            }
        }
        return new Nesting(parents, List.copyOf(order));
    }

    private static boolean holds(FoundRelation outer, FoundRelation inner) {
        for (TokenRange range : inner.content()) {
            if (outer.content().stream().noneMatch(content -> content.contains(range))) {
                return false;
            }
        }
        return true;
    }

    /** The index of the innermost relation whose content contains this one; -1 for none. */
    public int parent(int relation) {
        return parents[relation];
    }

    /** The indices of all relations, each one after its parent. */
    public List<Integer> outermostFirst() {
        return outermostFirst;
    }
}
