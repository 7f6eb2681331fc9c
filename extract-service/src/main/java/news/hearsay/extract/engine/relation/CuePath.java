package news.hearsay.extract.engine.relation;

import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.text.Document;

/**
 * The path in the parse from a token to one cue: up to the first token that governs both (the apex), then down to the
 * cue. Created once per cue and traced again for each token. Not thread-safe.
 */
final class CuePath {

    /** Arcs that are followed upwards, from the token and from the cue. */
    private static final int MAX_ARCS = 6;

    private static final int PATH_SEED = Features.hash("w");

    private final Document d;
    private final int cue;
    /** the cue and the tokens above it, nearest first */
    private final int[] aboveCue = new int[MAX_ARCS + 1];

    private final int aboveCueCount;

    /** number of arcs from the token up to the apex, or those followed without reaching one */
    int up;
    /** number of arcs from the apex down to the cue; -1 without an apex */
    int down;
    /** the token directly below the apex on the way up; -1 where the token is the apex or the path is not traced */
    int branch;

    int branchLabel;
    int branchTag;
    /** 0 for a branch before the cue, 1 for one after it, 2 for none */
    int branchSide;
    /** bits: 1 the token begins the branch, 2 ends it, 4 heads it */
    int edge;
    /** hash of the labels from the apex down to the cue */
    int descent;
    /** hash of the whole path */
    int hash;

    CuePath(Document document, int cue) {
        this.d = document;
        this.cue = cue;
        int n = 0;
        for (int i = cue; i >= 0 && n <= MAX_ARCS; i = d.head(i)) {
            aboveCue[n++] = i;
        }
        aboveCueCount = n;
    }

    /** Reads the path of a token; a token of another sentence has none. */
    void trace(int token, boolean cueSentence) {
        up = 0;
        down = -1;
        branch = -1;
        int ascent = 17;
        if (cueSentence) {
            int at = token;
            while (at >= 0 && up <= MAX_ARCS) {
                down = arcsAboveCue(at);
                if (down >= 0) {
                    break;
                }
                ascent = ascent * 31 + d.labelNumber(at) + 1;
                branch = at;
                at = d.head(at);
                up++;
            }
        }
        descent = 3;
        for (int k = 0; k < down; k++) {
            descent = descent * 31 + d.labelNumber(aboveCue[k]) + 1;
        }
        hash = PATH_SEED + ascent * 7 + descent;
        describeBranch(token);
    }

    private void describeBranch(int token) {
        if (branch < 0) {
            branchLabel = -1;
            branchTag = -1;
            branchSide = 2;
            edge = 0;
            return;
        }
        branchLabel = d.labelNumber(branch);
        branchTag = d.tagNumber(branch);
        branchSide = branch < cue ? 0 : 1;
        int begins = d.leftEdge(branch) == token ? 1 : 0;
        int ends = d.rightEdge(branch) == token + 1 ? 2 : 0;
        edge = begins | ends | (branch == token ? 4 : 0);
    }

    /** The apex, if it is above the cue; call only if {@link #down} is greater than 0. */
    int apex() {
        return aboveCue[down];
    }

    /** How many arcs above the cue the token lies; -1 if it is not above the cue within {@link #MAX_ARCS} arcs. */
    private int arcsAboveCue(int token) {
        for (int k = 0; k < aboveCueCount; k++) {
            if (aboveCue[k] == token) {
                return k;
            }
        }
        return -1;
    }
}
