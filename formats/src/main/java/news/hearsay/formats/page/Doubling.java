package news.hearsay.formats.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds paragraphs that a page contains a second time, for example for another width of the screen. A paragraph that
 * comes back among others, such as a refrain, is not doubled.
 */
final class Doubling {

    private Doubling() {}

    /** Returns the indexes of the blocks that repeat an earlier one and its neighbour. */
    static Set<Integer> in(List<Block> blocks) {
        Map<String, Integer> first = new HashMap<>();
        Set<Integer> doubled = new HashSet<>();
        for (int i = 0; i < blocks.size(); i++) {
            Integer earlier =
                    blocks.get(i).isProse() ? first.putIfAbsent(blocks.get(i).text(), i) : null;
            if (earlier != null && (isSame(blocks, earlier - 1, i - 1) || isSame(blocks, earlier + 1, i + 1))) {
                doubled.add(i);
            }
        }
        return doubled;
    }

    private static boolean isSame(List<Block> blocks, int earlier, int later) {
        return earlier >= 0
                && later < blocks.size()
                && blocks.get(earlier).isProse()
                && blocks.get(earlier).text().equals(blocks.get(later).text());
    }
}
