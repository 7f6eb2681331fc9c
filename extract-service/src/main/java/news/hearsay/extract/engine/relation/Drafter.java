package news.hearsay.extract.engine.relation;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.LinearModel;
import news.hearsay.extract.engine.text.Document;

/** Drafts relations: each likely cue with the arguments that the chain draws for it. */
final class Drafter {

    private final LinearModel cues;
    private final LinearModel roles;
    private final Chain chain;
    /** the least log-odds of a cue that is worth a draft */
    private final float least;

    Drafter(LinearModel cues, LinearModel roles, Chain chain, float least) {
        this.cues = cues;
        this.roles = roles;
        this.chain = chain;
        this.least = least;
    }

    List<Candidate> draft(Document document) {
        List<Candidate> candidates = new ArrayList<>();
        Features features = new Features();
        float[] score = new float[1];
        float[][] scores = new float[2 * Window.LONGEST + 2][Role.COUNT];
        double[][] alpha = new double[2 * Window.LONGEST + 2][Role.COUNT];
        for (int i = 0; i < document.size(); i++) {
            if (!CueFeatures.candidate(document, i)) {
                continue;
            }
            CueFeatures.collect(document, i, features);
            cues.score(features, score);
            if (score[0] < least) {
                continue;
            }
            Candidate candidate = arguments(document, i, score[0], features, scores, alpha);
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    private Candidate arguments(Document document, int cue, float cueScore, Features features, float[][] scores, double[][] alpha) {
        Window window = Window.around(document, cue);
        ArgumentFeatures arguments = new ArgumentFeatures(document, cue, window);
        int n = window.length();
        for (int i = 0; i < n; i++) {
            arguments.collect(window.start() + i, features);
            roles.score(features, scores[i]);
        }
        Chain.clamp(scores[cue - window.start()]);
        byte[] best = new byte[n];
        float score = chain.best(scores, n, best);
        float margin = (float) (score - chain.forward(scores, n, alpha));
        return Candidate.of(cue, window, best, cueScore, margin);
    }
}
