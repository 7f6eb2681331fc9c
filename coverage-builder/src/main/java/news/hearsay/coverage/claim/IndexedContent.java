package news.hearsay.coverage.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.hearsay.coverage.claim.IndexedSign.Kind;
import news.hearsay.coverage.claim.Sign.Content;

/** The content of a wording: its distinct signs in the order in which they occur first. Immutable. */
final class IndexedContent {

    private final List<Sign> signs;
    private final IndexedSign[] distinct;
    private final double weight;
    private final boolean repeatsFamily;

    private IndexedContent(List<Sign> signs) {
        this.signs = signs;
        List<IndexedSign> indexed = new ArrayList<>(signs.size());
        for (Sign sign : new LinkedHashSet<>(signs)) {
            indexed.add(IndexedSign.of((Content) sign));
        }
        distinct = indexed.toArray(IndexedSign[]::new);
        double sum = 0;
        Set<String> families = new HashSet<>();
        boolean repeats = false;
        for (IndexedSign sign : distinct) {
            sum += sign.weight();
            repeats |= sign.kind() == Kind.STEM && !families.add(sign.root());
        }
        weight = sum;
        repeatsFamily = repeats;
    }

    /** The content of a list of signs. */
    static IndexedContent of(List<Sign> signs) {
        return new IndexedContent(Alignment.content(signs));
    }

    /** The content in text order, with repetitions. */
    List<Sign> signs() {
        return signs;
    }

    /** The number of distinct signs. */
    int size() {
        return distinct.length;
    }

    IndexedSign at(int i) {
        return distinct[i];
    }

    /** The sum of the weights of the distinct signs. */
    double weight() {
        return weight;
    }

    /** Whether two of its stems are of one family. */
    boolean repeatsFamily() {
        return repeatsFamily;
    }
}
