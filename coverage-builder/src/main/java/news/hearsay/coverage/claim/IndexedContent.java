package news.hearsay.coverage.claim;

import java.util.Arrays;
import java.util.List;
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
        IndexedSign[] indexed = new IndexedSign[signs.size()];
        int size = 0;
        double sum = 0;
        boolean repeats = false;
        for (Sign sign : signs) {
            IndexedSign added = IndexedSign.of((Content) sign);
            boolean isNew = true;
            for (int i = 0; i < size; i++) {
                isNew &= !indexed[i].isEqualTo(added);
                repeats |= areOfOneFamily(indexed[i], added);
            }
            if (isNew) {
                indexed[size++] = added;
                sum += added.weight();
            }
        }
        distinct = Arrays.copyOf(indexed, size);
        weight = sum;
        repeatsFamily = repeats;
    }

    private static boolean areOfOneFamily(IndexedSign one, IndexedSign other) {
        return one.kind() == Kind.STEM
                && other.kind() == Kind.STEM
                && !one.isEqualTo(other)
                && one.root().equals(other.root());
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
