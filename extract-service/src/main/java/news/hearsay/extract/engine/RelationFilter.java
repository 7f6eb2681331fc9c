package news.hearsay.extract.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Removes relations from a list, and keeps the nesting of the others. */
final class RelationFilter {

    private RelationFilter() {}

    /**
     * The relations without those at the given indices; a relation inside a removed one moves to the one around that.
     */
    static List<AttributionRelation> without(List<AttributionRelation> relations, BitSet removed) {
        if (removed.isEmpty()) {
            return List.copyOf(relations);
        }
        List<AttributionRelation> kept = new ArrayList<>(relations.size() - removed.cardinality());
        for (int r = removed.nextClearBit(0); r < relations.size(); r = removed.nextClearBit(r + 1)) {
            int parent = relations.get(r).parent();
            while (parent >= 0 && removed.get(parent)) {
                parent = relations.get(parent).parent();
            }
            int before = parent < 0 ? 0 : removed.get(0, parent).cardinality();
            kept.add(relations.get(r).withParent(parent < 0 ? -1 : parent - before));
        }
        return List.copyOf(kept);
    }
}
