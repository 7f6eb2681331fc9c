package news.hearsay.extract.engine.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.model.LinearModel;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Proposes relations: each likely cue with the arguments that the random field predicts for it. Thread-safe. */
final class CandidateGenerator {

    /** Bounds the time for any text: only the likeliest cues of a sentence are followed. */
    private static final int MAX_CUES_PER_SENTENCE = 16;

    private final LinearModel cues;
    private final LinearModel roles;
    private final LinearChainCrf crf;
    private final CrfPartition partition;
    private final float minCueScore;

    /**
     * @param cues scores a token as the head of a cue
     * @param roles scores the roles of a window's tokens
     * @param minCueScore the log-odds from which a token is followed as a cue
     */
    CandidateGenerator(LinearModel cues, LinearModel roles, LinearChainCrf crf, float minCueScore) {
        this.cues = cues;
        this.roles = roles;
        this.crf = crf;
        this.partition = new CrfPartition(crf);
        this.minCueScore = minCueScore;
    }

    /** The candidates in the order of their cues, at most {@link #MAX_CUES_PER_SENTENCE} per sentence. */
    List<Candidate> generate(Document document) {
        List<Candidate> candidates = new ArrayList<>();
        Buffers buffers = new Buffers();
        for (int s = 0; s < document.sentences(); s++) {
            if (!document.prose(s)) {
                continue;
            }
            for (ScoredCue cue : likeliestCues(document, s, buffers)) {
                Candidate candidate = candidate(document, cue, buffers);
                if (candidate != null) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates;
    }

    private record ScoredCue(int token, float score) {}

    /** Arrays that are reused from decision to decision. */
    private static final class Buffers {
        final Features features = new Features();
        final float[] cueScore = new float[1];
        final float[][] roleScores = new float[Window.MAX_TOKENS][TokenRole.COUNT];
    }

    private List<ScoredCue> likeliestCues(Document document, int sentence, Buffers buffers) {
        List<ScoredCue> found = new ArrayList<>();
        for (int i = document.sentenceStart(sentence); i < document.sentenceEnd(sentence); i++) {
            if (CueFeatures.candidate(document, i)) {
                CueFeatures.collect(document, i, buffers.features);
                cues.score(buffers.features, buffers.cueScore);
                if (buffers.cueScore[0] >= minCueScore) {
                    found.add(new ScoredCue(i, buffers.cueScore[0]));
                }
            }
        }
        if (found.size() > MAX_CUES_PER_SENTENCE) {
            found.sort(Comparator.comparingDouble(ScoredCue::score).reversed().thenComparingInt(ScoredCue::token));
            found = new ArrayList<>(found.subList(0, MAX_CUES_PER_SENTENCE));
            found.sort(Comparator.comparingInt(ScoredCue::token));
        }
        return found;
    }

    private @Nullable Candidate candidate(Document document, ScoredCue cue, Buffers buffers) {
        Window window = Window.around(document, cue.token());
        ArgumentFeatures arguments = new ArgumentFeatures(document, cue.token(), window);
        int n = window.length();
        float[][] scores = buffers.roleScores;
        for (int i = 0; i < n; i++) {
            arguments.collect(window.start() + i, buffers.features);
            roles.score(buffers.features, scores[i]);
        }
        LinearChainCrf.clampToCue(scores[cue.token() - window.start()]);
        byte[] best = new byte[n];
        float score = crf.best(scores, n, best);
        float margin = (float) (score - partition.log(scores, n));
        return Candidate.of(cue.token(), window, best, cue.score(), margin);
    }
}
