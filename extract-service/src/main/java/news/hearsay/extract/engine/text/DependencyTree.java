package news.hearsay.extract.engine.text;

import java.util.Arrays;

/** The parse as a tree: the dependents of each token, the extent of its subtree and its depth. Immutable. */
final class DependencyTree {

    private final int[] first;
    private final int[] dependents;
    private final int[] left;
    private final int[] right;
    private final int[] depth;

    DependencyTree(int[] heads) {
        int n = heads.length;
        first = starts(heads);
        dependents = dependents(heads, first);
        left = new int[n];
        right = new int[n];
        depth = new int[n];
        for (int i = 0; i < n; i++) {
            left[i] = i;
            right[i] = i + 1;
        }
        int[] order = leavesFirst(heads, first);
        for (int i : order) {
            int head = heads[i];
            if (head >= 0) {
                left[head] = Math.min(left[head], left[i]);
                right[head] = Math.max(right[head], right[i]);
            }
        }
        for (int k = order.length - 1; k >= 0; k--) {
            int i = order[k];
            depth[i] = heads[i] < 0 ? 0 : depth[heads[i]] + 1;
        }
    }

    /** For each token the place of its first dependent among all dependents; the last element is their number. */
    private static int[] starts(int[] heads) {
        int[] starts = new int[heads.length + 1];
        for (int head : heads) {
            if (head >= 0) {
                starts[head + 1]++;
            }
        }
        for (int i = 0; i < heads.length; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }

    /** The dependents by head, those of each head in text order. */
    private static int[] dependents(int[] heads, int[] starts) {
        int[] dependents = new int[starts[heads.length]];
        int[] filled = Arrays.copyOf(starts, heads.length);
        for (int i = 0; i < heads.length; i++) {
            if (heads[i] >= 0) {
                dependents[filled[heads[i]]++] = i;
            }
        }
        return dependents;
    }

    /** The tokens in an order in which all dependents of a head come before the head itself. */
    private static int[] leavesFirst(int[] heads, int[] starts) {
        int[] pending = new int[heads.length];
        int[] order = new int[heads.length];
        int count = 0;
        for (int i = 0; i < heads.length; i++) {
            pending[i] = starts[i + 1] - starts[i];
            if (pending[i] == 0) {
                order[count++] = i;
            }
        }
        for (int k = 0; k < count; k++) {
            int head = heads[order[k]];
            if (head >= 0 && --pending[head] == 0) {
                order[count++] = head;
            }
        }
        return Arrays.copyOf(order, count);
    }

    int children(int token) {
        return first[token + 1] - first[token];
    }

    int child(int token, int i) {
        return dependents[first[token] + i];
    }

    int leftEdge(int token) {
        return left[token];
    }

    int rightEdge(int token) {
        return right[token];
    }

    int depth(int token) {
        return depth[token];
    }
}
