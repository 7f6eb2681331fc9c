package news.hearsay.extract.engine.text;

import static news.hearsay.extract.engine.text.Parser.LEFT;
import static news.hearsay.extract.engine.text.Parser.SHIFT;

import java.util.Arrays;

/**
 * The state of a transition-based parser for one sentence: the stack, the buffer of tokens still to be read, and the
 * arcs so far. The root lies behind the last token. Tokens are counted from the start of the text; -1 is none.
 */
final class ParserState {

    /** Dependents per side beyond which a token's valency no longer grows. */
    private static final int MAX_VALENCY = 7;

    private final int from;
    private final int to;
    private final int[] stack;
    private final int[] head;
    private final int[] left;
    private final int[] left2;
    private final int[] right;
    private final int[] right2;
    private final byte[] lefts;
    private final byte[] rights;
    private int depth;
    private int next;

    /** A state with an empty stack before the sentence from one token to before another. */
    ParserState(int from, int to) {
        this.from = from;
        this.to = to;
        int n = to - from;
        stack = new int[n + 1];
        head = none(n);
        left = none(n);
        left2 = none(n);
        right = none(n);
        right2 = none(n);
        lefts = new byte[n];
        rights = new byte[n];
        next = from;
    }

    private static int[] none(int n) {
        int[] tokens = new int[n];
        Arrays.fill(tokens, -1);
        return tokens;
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

    /** The top of the stack. */
    int top() {
        return depth > 0 ? stack[depth - 1] : -1;
    }

    /** The token below the top of the stack. */
    int below() {
        return depth > 1 ? stack[depth - 2] : -1;
    }

    /** The third token of the stack. */
    int third() {
        return depth > 2 ? stack[depth - 3] : -1;
    }

    /** The number of tokens on the stack. */
    int depth() {
        return depth;
    }

    /** The {@code i}th token of the stack, from its bottom. */
    int stack(int i) {
        return stack[i];
    }

    /** The first token of the buffer; the token after the sentence where it is empty. */
    int next() {
        return next;
    }

    void apply(int action) {
        switch (action) {
            case SHIFT -> stack[depth++] = next++;
            case LEFT -> {
                // when the buffer is empty the token depends on the root
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
            lefts[g] = (byte) Math.min(MAX_VALENCY, lefts[g] + 1);
        } else {
            right2[g] = right[g];
            right[g] = dependent;
            rights[g] = (byte) Math.min(MAX_VALENCY, rights[g] + 1);
        }
    }

    /** The head of a token so far; -1 also for a root. */
    int head(int token) {
        return head[token - from];
    }

    /** Writes the heads of the sentence's tokens to their places in the text's. */
    void copyHeads(int[] heads) {
        System.arraycopy(head, 0, heads, from, to - from);
    }

    /** The outermost dependent on the left so far. */
    int left(int token) {
        return left[token - from];
    }

    /** The dependent on the left that was the outermost before {@link #left}. */
    int left2(int token) {
        return left2[token - from];
    }

    /** The outermost dependent on the right so far. */
    int right(int token) {
        return right[token - from];
    }

    /** The dependent on the right that was the outermost before {@link #right}. */
    int right2(int token) {
        return right2[token - from];
    }

    /** The number of dependents on the left so far, at most {@link #MAX_VALENCY}. */
    int lefts(int token) {
        return lefts[token - from];
    }

    /** The number of dependents on the right so far, at most {@link #MAX_VALENCY}. */
    int rights(int token) {
        return rights[token - from];
    }

    /** Takes over the arcs of a finished parse, the shortest first. */
    void attachAll(int[] heads) {
        for (int distance = 1; distance < to - from; distance++) {
            for (int i = from; i < to; i++) {
                if (heads[i] >= 0 && Math.abs(heads[i] - i) == distance) {
                    attach(i, heads[i]);
                }
            }
        }
    }
}
