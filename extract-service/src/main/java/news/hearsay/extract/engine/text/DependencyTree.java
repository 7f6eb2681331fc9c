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
        first = new int[n + 1];
        for (int head : heads) {
            if (head >= 0) {
                first[head + 1]++;
            }
        }
        for (int i = 0; i < n; i++) {
            first[i + 1] += first[i];
        }
        dependents = new int[first[n]];
        int[] filled = Arrays.copyOf(first, n);
        for (int i = 0; i < n; i++) {
            if (heads[i] >= 0) {
                dependents[filled[heads[i]]++] = i;
            }
        }
        left = new int[n];
        right = new int[n];
        depth = new int[n];
        int[] pending = new int[n];
        int[] order = new int[n];
        int count = 0;
        for (int i = 0; i < n; i++) {
            left[i] = i;
            right[i] = i + 1;
            pending[i] = first[i + 1] - first[i];
            if (pending[i] == 0) {
                order[count++] = i;
            }
        }
        // leaves first, so that all dependents of a head are done before the head itself
        for (int k = 0; k < count; k++) {
            int i = order[k];
            int head = heads[i];
            if (head >= 0) {
                left[head] = Math.min(left[head], left[i]);
                right[head] = Math.max(right[head], right[i]);
                if (--pending[head] == 0) {
                    order[count++] = head;
                }
            }
        }
        for (int k = count - 1; k >= 0; k--) {
            int i = order[k];
            depth[i] = heads[i] < 0 ? 0 : depth[heads[i]] + 1;
        }
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
