package news.hearsay.extract.engine.relation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear-chain conditional random field over the roles of a window's tokens (Lafferty et al. 2001): scores of each
 * token's roles come in, the best sequence or the chances of all come out.
 */
final class LinearChainCrf {

    static final float NEVER = -1e6f;

    /** from role (the last row: from the window's start) to role */
    final float[][] transitions;

    LinearChainCrf(float[][] transitions) {
        this.transitions = transitions;
    }

    static LinearChainCrf untrained() {
        float[][] transitions = new float[TokenRole.COUNT + 1][TokenRole.COUNT];
        for (int last = 0; last <= TokenRole.COUNT; last++) {
            for (int next = 0; next < TokenRole.COUNT; next++) {
                transitions[last][next] = TokenRole.follows(last == TokenRole.COUNT ? -1 : last, next) ? 0 : NEVER;
            }
        }
        return new LinearChainCrf(transitions);
    }

    static LinearChainCrf read(DataInput in) throws IOException {
        LinearChainCrf chain = untrained();
        for (float[] row : chain.transitions) {
            for (int i = 0; i < row.length; i++) {
                row[i] = in.readFloat();
            }
        }
        return chain;
    }

    void write(DataOutput out) throws IOException {
        for (float[] row : transitions) {
            for (float value : row) {
                out.writeFloat(value);
            }
        }
    }

    /** The head of a cue is part of it, whatever the scores say. */
    static void clamp(float[] scores) {
        for (int role = 0; role < TokenRole.COUNT; role++) {
            if (role != TokenRole.CUE.ordinal() && role != TokenRole.CUE_FIRST.ordinal()) {
                scores[role] = NEVER;
            }
        }
    }

    /**
     * The best sequence of roles that has a content (Viterbi, with what has been seen as part of the state), written
     * into {@code roles}; returns its score.
     */
    float best(float[][] scores, int n, byte[] roles) {
        // without content so far: from 0; with content: from TokenRole.COUNT
        int states = 2 * TokenRole.COUNT;
        float[][] best = new float[n][states];
        byte[][] back = new byte[n][states];
        Arrays.fill(best[0], NEVER);
        for (int role = 0; role < TokenRole.COUNT; role++) {
            best[0][state(role, false)] = scores[0][role] + transitions[TokenRole.COUNT][role];
        }
        for (int i = 1; i < n; i++) {
            Arrays.fill(best[i], Float.NEGATIVE_INFINITY);
            for (int last = 0; last < states; last++) {
                for (int role = 0; role < TokenRole.COUNT; role++) {
                    int next = state(role, last >= TokenRole.COUNT);
                    float score = best[i - 1][last] + transitions[last % TokenRole.COUNT][role] + scores[i][role];
                    if (score > best[i][next]) {
                        best[i][next] = score;
                        back[i][next] = (byte) last;
                    }
                }
            }
        }
        int at = TokenRole.COUNT;
        for (int state = TokenRole.COUNT + 1; state < states; state++) {
            if (best[n - 1][state] > best[n - 1][at]) {
                at = state;
            }
        }
        float score = best[n - 1][at];
        for (int i = n - 1; i >= 0; i--) {
            roles[i] = (byte) (at % TokenRole.COUNT);
            at = back[i][at];
        }
        return score;
    }

    private static int state(int role, boolean seen) {
        return seen || role == TokenRole.CONTENT_FIRST.ordinal() ? role + TokenRole.COUNT : role;
    }

    /** The logarithm of the sum over all sequences; {@code alpha} takes the forward scores. */
    double forward(float[][] scores, int n, double[][] alpha) {
        for (int role = 0; role < TokenRole.COUNT; role++) {
            alpha[0][role] = scores[0][role] + transitions[TokenRole.COUNT][role];
        }
        for (int i = 1; i < n; i++) {
            for (int role = 0; role < TokenRole.COUNT; role++) {
                double most = Double.NEGATIVE_INFINITY;
                for (int last = 0; last < TokenRole.COUNT; last++) {
                    most = Math.max(most, alpha[i - 1][last] + transitions[last][role]);
                }
                double sum = 0;
                for (int last = 0; last < TokenRole.COUNT; last++) {
                    double score = alpha[i - 1][last] + transitions[last][role] - most;
                    sum += score > -30 ? StrictMath.exp(score) : 0;
                }
                alpha[i][role] = most + StrictMath.log(sum) + scores[i][role];
            }
        }
        return sum(alpha[n - 1]);
    }

    void backward(float[][] scores, int n, double[][] beta) {
        Arrays.fill(beta[n - 1], 0);
        for (int i = n - 2; i >= 0; i--) {
            for (int role = 0; role < TokenRole.COUNT; role++) {
                double most = Double.NEGATIVE_INFINITY;
                for (int next = 0; next < TokenRole.COUNT; next++) {
                    most = Math.max(most, beta[i + 1][next] + transitions[role][next] + scores[i + 1][next]);
                }
                double sum = 0;
                for (int next = 0; next < TokenRole.COUNT; next++) {
                    double score = beta[i + 1][next] + transitions[role][next] + scores[i + 1][next] - most;
                    sum += score > -30 ? StrictMath.exp(score) : 0;
                }
                beta[i][role] = most + StrictMath.log(sum);
            }
        }
    }

    private static double sum(double[] logs) {
        double most = Arrays.stream(logs).max().orElseThrow();
        double sum = 0;
        for (double log : logs) {
            sum += StrictMath.exp(log - most);
        }
        return most + StrictMath.log(sum);
    }
}
