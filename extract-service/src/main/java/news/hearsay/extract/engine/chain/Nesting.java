package news.hearsay.extract.engine.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** Which relation stands inside the content of which. */
public final class Nesting {

    private final int[] parents;
    private final List<Integer> outermostFirst;

    private Nesting(int[] parents, List<Integer> outermostFirst) {
        this.parents = parents;
        this.outermostFirst = outermostFirst;
    }

    /**
     * The nesting of a document's relations: a relation's parent is the one with the shortest content that holds its
     * cue and all of its content. Takes time in proportion to the lengths of all contents.
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
            parents[r] =
                    holder >= 0 && lengths[holder] > lengths[r] && holds(relations.get(holder), relation) ? holder : -1;
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

    /** The relation whose content holds this one, by its index; -1 at the top. */
    public int parent(int relation) {
        return parents[relation];
    }

    /** All relations, each after the one that holds it. */
    public List<Integer> outermostFirst() {
        return outermostFirst;
    }
}
