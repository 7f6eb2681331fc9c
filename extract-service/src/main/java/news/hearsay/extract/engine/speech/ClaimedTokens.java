package news.hearsay.extract.engine.speech;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** The tokens that found relations already read: those inside their claims, and those that head their cues. */
final class ClaimedTokens {

    private final BitSet claimed;
    private final BitSet cued = new BitSet();
    private final double[] confidence;

    ClaimedTokens(Document d, List<FoundRelation> relations) {
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
    boolean claimed(int token) {
        return claimed.get(token);
    }

    /** Whether a token heads a cue. */
    boolean cued(int token) {
        return cued.get(token);
    }

    /** The confidence of the last relation whose claim holds the token; 0 outside claims. */
    double confidence(int token) {
        return confidence[token];
    }
}
