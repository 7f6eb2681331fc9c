package news.hearsay.extract.engine.relation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear-chain conditional random field over the roles of a window's tokens (Lafferty et al. 2001). From the scores
 * of each token's roles it computes the best sequence of roles, and the forward and backward scores of all sequences.
 */
final class LinearChainCrf {

    /** The score of what is impossible. */
    static final float IMPOSSIBLE = -1e6f;
    /** Log-probabilities below this one add nothing to a sum. */
    private static final double NEGLIGIBLE = -30;

    /** from role (the last row: from the window's start) to role */
    final float[][] transitions;

    private LinearChainCrf(float[][] transitions) {
        this.transitions = transitions;
    }

    /** All transitions that {@link TokenRole} allows at 0. */
    static LinearChainCrf untrained() {
        float[][] transitions = new float[TokenRole.COUNT + 1][TokenRole.COUNT];
        for (int last = 0; last <= TokenRole.COUNT; last++) {
            for (int next = 0; next < TokenRole.COUNT; next++) {
                boolean allowed = TokenRole.follows(last == TokenRole.COUNT ? -1 : last, next);
                transitions[last][next] = allowed ? 0 : IMPOSSIBLE;
            }
        }
        return new LinearChainCrf(transitions);
    }

    static LinearChainCrf read(DataInput in) throws IOException {
        LinearChainCrf crf = untrained();
        for (float[] row : crf.transitions) {
            for (int i = 0; i < row.length; i++) {
                row[i] = in.readFloat();
            }
        }
        return crf;
    }

    void write(DataOutput out) throws IOException {
        for (float[] row : transitions) {
            for (float value : row) {
                out.writeFloat(value);
            }
        }
    }

    /** Restricts the scores of the cue's head to the roles of a cue. */
    static void clampToCue(float[] scores) {
        for (int role = 0; role < TokenRole.COUNT; role++) {
            if (role != TokenRole.CUE.ordinal() && role != TokenRole.CUE_FIRST.ordinal()) {
                scores[role] = IMPOSSIBLE;
            }
        }
    }

    /**
     * The best sequence of roles that has a content, by Viterbi; whether a content has begun is part of the state.
     *
     * @param scores of each token's roles
     * @param n the number of tokens
     * @param roles receives the sequence
     * @return the sequence's score
     */
    float best(float[][] scores, int n, byte[] roles) {
        // without content so far: from 0; with content: from TokenRole.COUNT
        int states = 2 * TokenRole.COUNT;
        float[][] best = new float[n][states];
        byte[][] back = new byte[n][states];
        Arrays.fill(best[0], IMPOSSIBLE);
        for (int role = 0; role < TokenRole.COUNT; role++) {
            best[0][state(role, false)] = scores[0][role] + transitions[TokenRole.COUNT][role];
        }
        for (int i = 1; i < n; i++) {
            Arrays.fill(best[i], Float.NEGATIVE_INFINITY);
            for (int last = 0; last < states; last++) {
                float before = best[i - 1][last];
                if (before == Float.NEGATIVE_INFINITY) {
                    continue;
                }
                float[] following = transitions[last % TokenRole.COUNT];
                for (int role = 0; role < TokenRole.COUNT; role++) {
                    int next = state(role, last >= TokenRole.COUNT);
                    float score = before + following[role] + scores[i][role];
                    if (score > best[i][next]) {
                        best[i][next] = score;
                        back[i][next] = (byte) last;
                    }
                }
            }
        }
        int end = bestWithContent(best[n - 1]);
        trace(back, end, n, roles);
        return best[n - 1][end];
    }

    private static int bestWithContent(float[] states) {
        int best = TokenRole.COUNT;
        for (int state = best + 1; state < states.length; state++) {
            if (states[state] > states[best]) {
                best = state;
            }
        }
        return best;
    }

    private static void trace(byte[][] back, int end, int n, byte[] roles) {
        int state = end;
        for (int i = n - 1; i >= 0; i--) {
            roles[i] = (byte) (state % TokenRole.COUNT);
            state = back[i][state];
        }
    }

    private static int state(int role, boolean contentBegun) {
        return contentBegun || role == TokenRole.CONTENT_FIRST.ordinal() ? role + TokenRole.COUNT : role;
    }

    /**
     * The logarithm of the sum of the scores of all sequences.
     *
     * @param alpha receives the forward scores
     */
    double forward(float[][] scores, int n, double[][] alpha) {
        for (int role = 0; role < TokenRole.COUNT; role++) {
            alpha[0][role] = scores[0][role] + transitions[TokenRole.COUNT][role];
        }
        for (int i = 1; i < n; i++) {
            for (int role = 0; role < TokenRole.COUNT; role++) {
                double max = Double.NEGATIVE_INFINITY;
                for (int last = 0; last < TokenRole.COUNT; last++) {
                    max = Math.max(max, alpha[i - 1][last] + transitions[last][role]);
                }
                double sum = 0;
                for (int last = 0; last < TokenRole.COUNT; last++) {
                    double score = alpha[i - 1][last] + transitions[last][role] - max;
                    sum += score > NEGLIGIBLE ? StrictMath.exp(score) : 0;
                }
                alpha[i][role] = max + StrictMath.log(sum) + scores[i][role];
            }
        }
        return logSum(alpha[n - 1]);
    }

    /** Writes the backward scores of all tokens into {@code beta}. */
    void backward(float[][] scores, int n, double[][] beta) {
        Arrays.fill(beta[n - 1], 0);
        for (int i = n - 2; i >= 0; i--) {
            for (int role = 0; role < TokenRole.COUNT; role++) {
                double max = Double.NEGATIVE_INFINITY;
                for (int next = 0; next < TokenRole.COUNT; next++) {
                    max = Math.max(max, beta[i + 1][next] + transitions[role][next] + scores[i + 1][next]);
                }
                double sum = 0;
                for (int next = 0; next < TokenRole.COUNT; next++) {
                    double score = beta[i + 1][next] + transitions[role][next] + scores[i + 1][next] - max;
                    sum += score > NEGLIGIBLE ? StrictMath.exp(score) : 0;
                }
                beta[i][role] = max + StrictMath.log(sum);
            }
        }
    }

    private static double logSum(double[] logs) {
        double max = Arrays.stream(logs).max().orElseThrow();
        double sum = 0;
        for (double log : logs) {
            sum += StrictMath.exp(log - max);
        }
        return max + StrictMath.log(sum);
    }
}
