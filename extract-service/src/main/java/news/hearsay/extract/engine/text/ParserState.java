package news.hearsay.extract.engine.text;

import static news.hearsay.extract.engine.text.Parser.LEFT;
import static news.hearsay.extract.engine.text.Parser.SHIFT;

import java.util.Arrays;
import news.hearsay.extract.engine.model.Features;

/** The stack, the tokens to come and the arcs so far. The root is beyond the last token. */
final class ParserState {

    private final TokenFeatures w;
    private final byte[] tags;
    private final int from;
    private final int to;
    private final int[] stack;
    final int[] head;
    private final int[] left;
    private final int[] left2;
    private final int[] right;
    private final int[] right2;
    private final byte[] lefts;
    private final byte[] rights;
    private int depth;
    private int next;

    ParserState(TokenFeatures words, byte[] tags, int from, int to) {
        this.w = words;
        this.tags = tags;
        this.from = from;
        this.to = to;
        int n = to - from;
        stack = new int[n + 1];
        head = new int[n];
        left = new int[n];
        left2 = new int[n];
        right = new int[n];
        right2 = new int[n];
        lefts = new byte[n];
        rights = new byte[n];
        Arrays.fill(head, -1);
        Arrays.fill(left, -1);
        Arrays.fill(left2, -1);
        Arrays.fill(right, -1);
        Arrays.fill(right2, -1);
        next = from;
    }

    boolean done() {
        return next == to && depth == 0;
    }

    boolean allowed(int action) {
        return switch (action) {
            case SHIFT -> next < to;
            case LEFT -> depth > 0;
            default -> depth > 1;
        };
    }

    int top() {
        return depth > 0 ? stack[depth - 1] : -1;
    }

    int below() {
        return depth > 1 ? stack[depth - 2] : -1;
    }

    int depth() {
        return depth;
    }

    int stack(int i) {
        return stack[i];
    }

    int next() {
        return next;
    }

    void apply(int action) {
        switch (action) {
            case SHIFT -> stack[depth++] = next++;
            case LEFT -> {
                // with nothing left to read the root takes the rest
                int dependent = stack[--depth];
                if (next < to) {
                    attach(dependent, next);
                }
            }
            default -> {
                int dependent = stack[--depth];
                attach(dependent, stack[depth - 1]);
            }
        }
    }

    private void attach(int dependent, int governor) {
        head[dependent - from] = governor;
        int g = governor - from;
        if (dependent < governor) {
            left2[g] = left[g];
            left[g] = dependent;
            lefts[g] = (byte) Math.min(7, lefts[g] + 1);
        } else {
            right2[g] = right[g];
            right[g] = dependent;
            rights[g] = (byte) Math.min(7, rights[g] + 1);
        }
    }

    /** The outermost dependent on the left so far; -1 for none. */
    int left(int token) {
        return left[token - from];
    }

    int right(int token) {
        return right[token - from];
    }

    /**
     * The tag of the dependent of {@code governor} that was attached beside {@code token}, farther out on the same
     * side.
     */
    int beside(int token, int governor) {
        if (governor < 0) {
            return -2;
        }
        int outer = token < governor ? left[governor - from] : right[governor - from];
        int inner = token < governor ? left2[governor - from] : right2[governor - from];
        return outer == token ? (inner < 0 ? -1 : tags[inner]) : tags[outer];
    }

    /** Takes finished arcs, for their labels. */
    void draw(int[] heads) {
        for (int distance = 1; distance < to - from; distance++) {
            for (int i = from; i < to; i++) {
                if (heads[i] >= 0 && Math.abs(heads[i] - i) == distance) {
                    attach(i, heads[i]);
                }
            }
        }
    }

    private int tag(int token) {
        return token < 0 || token >= to ? -1 : tags[token];
    }

    private int form(int token) {
        return token < 0 || token >= to ? -1 : w.form[token];
    }

    private int path(int token, int bits) {
        return token < 0 || token >= to ? -1 : BrownClusters.prefix(w.path[token], bits);
    }

    void features(Features f) {
        f.clear();
        int s0 = top();
        int s1 = below();
        int s2 = depth > 2 ? stack[depth - 3] : -1;
        int b0 = next;
        int b1 = next + 1;
        int b2 = next + 2;
        int s0t = tag(s0);
        int s1t = tag(s1);
        int s2t = tag(s2);
        int b0t = tag(b0);
        int b1t = tag(b1);
        int b2t = tag(b2);
        int s0w = form(s0);
        int s1w = form(s1);
        int b0w = form(b0);
        int b1w = form(b1);
        int s0l = s0 < 0 ? -1 : left[s0 - from];
        int s0r = s0 < 0 ? -1 : right[s0 - from];
        int s0l2 = s0 < 0 ? -1 : left2[s0 - from];
        int s0r2 = s0 < 0 ? -1 : right2[s0 - from];
        int s1l = s1 < 0 ? -1 : left[s1 - from];
        int s1r = s1 < 0 ? -1 : right[s1 - from];
        int b0l = b0 < to ? left[b0 - from] : -1;
        int b0l2 = b0 < to ? left2[b0 - from] : -1;
        int distance = s0 < 0 ? -1 : b0 - s0 > 9 ? 7 : b0 - s0 > 5 ? 6 : b0 - s0;
        int distance1 = s1 < 0 ? -1 : s0 - s1 > 9 ? 7 : s0 - s1 > 5 ? 6 : s0 - s1;
        f.add(1, s0w);
        f.add(2, s0t);
        f.add(3, s0w, s0t);
        f.add(4, s1w, s1t);
        f.add(5, s1t);
        f.add(6, b0w, b0t);
        f.add(7, b0t);
        f.add(8, b1w, b1t);
        f.add(9, b1t, b2t);
        f.add(10, form(b2), b2t);
        f.add(11, s0w, b0w);
        f.add(12, s0w, s0t, b0t);
        f.add(13, s0t, b0w, b0t);
        f.add(14, s0t, b0t);
        f.add(15, s0t, b0t, b1t);
        f.add(16, s0t, b0t, b1t, b2t);
        f.add(17, s1t, s0t, b0t);
        f.add(18, s1t, s0t, b0t, b1t);
        f.add(19, s2t, s1t, s0t, b0t);
        f.add(20, s1w, s0w);
        f.add(21, s1t, s0t);
        f.add(22, s1w, s0t);
        f.add(23, s1t, s0w);
        f.add(24, s1w, b0w);
        f.add(25, s1t, b0t);
        f.add(26, s0t, tag(s0l), b0t);
        f.add(27, s0t, tag(s0r), b0t);
        f.add(28, s0t, b0t, tag(b0l));
        f.add(29, s1t, tag(s1r), s0t);
        f.add(30, s1t, tag(s1l), s0t);
        f.add(31, s1t, s0t, tag(s0l));
        f.add(32, s1t, s0t, tag(s0r));
        f.add(33, s0w, distance);
        f.add(34, b0w, distance);
        f.add(35, s0t, b0t, distance);
        f.add(36, s1t, s0t, distance1);
        f.add(37, s0w, s0 < 0 ? -1 : lefts[s0 - from], s0 < 0 ? -1 : rights[s0 - from]);
        f.add(38, s0t, s0 < 0 ? -1 : lefts[s0 - from], s0 < 0 ? -1 : rights[s0 - from], b0t);
        f.add(39, b0t, b0 < to ? lefts[b0 - from] : -1, s0t);
        f.add(40, s1t, s1 < 0 ? -1 : rights[s1 - from], s0t, b0t);
        f.add(41, form(s0l), s0w, b0t);
        f.add(42, form(s0r), s0w, b0t);
        f.add(43, form(b0l), b0w, s0t);
        f.add(44, form(s1r), s1w, s0t);
        f.add(45, tag(s0l2), tag(s0l), s0t);
        f.add(46, tag(s0r2), tag(s0r), s0t, b0t);
        f.add(47, tag(b0l2), tag(b0l), b0t, s0t);
        f.add(48, path(s0, 20), path(b0, 20));
        f.add(49, path(s0, 8), path(b0, 8), b1t);
        f.add(50, path(s0, 20), b0t);
        f.add(51, s0t, path(b0, 20));
        f.add(52, path(s1, 8), path(s0, 8), b0t);
        f.add(53, path(s1, 20), s0t);
        f.add(54, path(s1, 6), path(s0, 6), path(b0, 6));
        f.add(55, form(s0r), s0t, b0w);
        f.add(56, s1w, s0w, b0w);
        f.add(57, s1t, s0w, b0t);
        f.add(58, s0w, b0t, b1t);
        f.add(59, path(b1, 8), s0t, b0t);
    }
}
