package news.hearsay.extract.engine.relation;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.text.Document;

/**
 * Finds attribution relations in a cascade after Pareti et al. (2013): a classifier finds likely cues, a linear-chain
 * CRF predicts the source and content of each, and a reranker accepts or rejects each candidate. Thread-safe; linear in
 * the length of the document.
 */
public final class RelationFinder {

    /** Log-odds below which a token is not followed as a cue: candidates that weak are never right. */
    static final float MIN_CUE_SCORE = -1.9f;

    private final RelationModel model;
    private final CandidateGenerator generator;

    public RelationFinder(RelationModel model) {
        this.model = model;
        this.generator = new CandidateGenerator(model.cues(), model.roles(), model.crf(), MIN_CUE_SCORE);
    }

    /** The relations in the order of their cues. */
    public List<FoundRelation> find(Document document) {
        List<Candidate> candidates = generator.generate(document);
        List<FoundRelation> found = new ArrayList<>();
        Features features = new Features();
        float[] score = new float[1];
        for (int i = 0; i < candidates.size(); i++) {
            RerankerFeatures.collect(document, candidates, i, features);
            model.reranker().score(features, score);
            double probability = 1 / (1 + Math.exp(-score[0]));
            if (probability >= model.threshold()) {
                Candidate accepted = candidates.get(i);
                found.add(new FoundRelation(
                        accepted.cueHead(), accepted.cue(), accepted.source(), accepted.content(), probability));
            }
        }
        return found;
    }
}
