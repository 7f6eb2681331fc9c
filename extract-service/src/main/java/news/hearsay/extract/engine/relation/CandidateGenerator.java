package news.hearsay.extract.engine.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.LinearModel;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Drafts relations: each likely cue with the arguments that the chain draws for it. */
final class CandidateGenerator {

    private static final int MOST = 16;

    private final LinearModel cues;
    private final LinearModel roles;
    private final LinearChainCrf crf;
    /** the least log-odds of a cue that is worth a draft */
    private final float least;

    CandidateGenerator(LinearModel cues, LinearModel roles, LinearChainCrf crf, float least) {
        this.cues = cues;
        this.roles = roles;
        this.crf = crf;
        this.least = least;
    }

    /**
     * The drafts in the order of their cues; at most {@link #MOST} of a sentence, the likeliest, so that no text makes
     * it slow.
     */
    List<Candidate> generate(Document document) {
        List<Candidate> candidates = new ArrayList<>();
        Scratch scratch = new Scratch();
        for (int s = 0; s < document.sentences(); s++) {
            if (!document.prose(s)) {
                continue;
            }
            for (Cue cue : cues(document, s, scratch)) {
                Candidate candidate = arguments(document, cue, scratch);
                if (candidate != null) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates;
    }

    private record Cue(int token, float score) {}

    /** What is used again from decision to decision. */
    private static final class Scratch {
        final Features features = new Features();
        final float[] cue = new float[1];
        final float[][] scores = new float[2 * Window.LONGEST + 2][TokenRole.COUNT];
        final double[][] alpha = new double[2 * Window.LONGEST + 2][TokenRole.COUNT];
    }

    private List<Cue> cues(Document document, int sentence, Scratch scratch) {
        List<Cue> found = new ArrayList<>();
        for (int i = document.sentenceStart(sentence); i < document.sentenceEnd(sentence); i++) {
            if (CueFeatures.candidate(document, i)) {
                CueFeatures.collect(document, i, scratch.features);
                cues.score(scratch.features, scratch.cue);
                if (scratch.cue[0] >= least) {
                    found.add(new Cue(i, scratch.cue[0]));
                }
            }
        }
        if (found.size() > MOST) {
            found.sort(Comparator.comparingDouble(Cue::score).reversed().thenComparingInt(Cue::token));
            found = new ArrayList<>(found.subList(0, MOST));
            found.sort(Comparator.comparingInt(Cue::token));
        }
        return found;
    }

    private @Nullable Candidate arguments(Document document, Cue cue, Scratch scratch) {
        Window window = Window.around(document, cue.token());
        ArgumentFeatures arguments = new ArgumentFeatures(document, cue.token(), window);
        int n = window.length();
        float[][] scores = scratch.scores;
        for (int i = 0; i < n; i++) {
            arguments.collect(window.start() + i, scratch.features);
            roles.score(scratch.features, scores[i]);
        }
        LinearChainCrf.clamp(scores[cue.token() - window.start()]);
        byte[] best = new byte[n];
        float score = crf.best(scores, n, best);
        float margin = (float) (score - crf.forward(scores, n, scratch.alpha));
        return Candidate.of(cue.token(), window, best, cue.score(), margin);
    }
}
