package news.hearsay.extract.engine.chain;

import java.util.Arrays;
import java.util.List;
import news.hearsay.extract.engine.relation.FoundRelation;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/** The cues of the claims that contain each token. */
final class ClaimOwners {

    /** for each token the cue of a claim that contains it; -1 for none */
    private final int[] owner;
    /** for each token whether claims of several cues contain it */
    private final boolean[] several;

    ClaimOwners(Document document, List<FoundRelation> relations) {
        this.owner = new int[document.size()];
        this.several = new boolean[document.size()];
        Arrays.fill(owner, -1);
        for (FoundRelation relation : relations) {
            for (TokenRange range : relation.content()) {
                for (int i = range.start(); i < range.end(); i++) {
                    several[i] |= owner[i] >= 0 && owner[i] != relation.cueHead();
                    owner[i] = relation.cueHead();
                }
            }
        }
    }

    /** Whether a token is part of a claim. A token that depends on the cue is not, though the claim may run into it. */
    boolean contain(int token, int cue) {
        return several[token] || owner[token] >= 0 && owner[token] != cue;
    }
}
