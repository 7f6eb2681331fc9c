package news.hearsay.extract.engine.relation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import news.hearsay.extract.engine.text.Document;

/** The tokens that found relations already read: those inside their claims, and those that head their cues. */
public final class ClaimedTokens {

    private final BitSet claimed;
    private final BitSet cued = new BitSet();
    private final double[] confidence;

    public ClaimedTokens(Document d, List<FoundRelation> relations) {
        this.claimed = new BitSet(d.size());
        this.confidence = new double[d.size()];
        for (FoundRelation relation : relations) {
            cued.set(relation.cueHead());
            for (TokenRange range : relation.content()) {
                claimed.set(range.start(), range.end());
                Arrays.fill(confidence, range.start(), range.end(), relation.confidence());
            }
        }
    }

    /** Whether a token is inside a claim. */
    public boolean claimed(int token) {
        return claimed.get(token);
    }

    /** Whether a token heads a cue. */
    public boolean cued(int token) {
        return cued.get(token);
    }

    /** Whether a token is inside a claim or heads a cue. */
    public boolean taken(int token) {
        return claimed.get(token) || cued.get(token);
    }

    /** The confidence of the last relation whose claim holds the token; 0 outside claims. */
    public double confidence(int token) {
        return confidence[token];
    }
}
