package news.hearsay.extract.engine.relation;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.extract.engine.model.Features;
import news.hearsay.extract.engine.text.Document;

/**
 * Finds attribution relations in the manner of Pareti et al. (2013), as a cascade: likely cues are found, a chain draws
 * source and content of each, and a judge decides which drafts stand. Thread-safe; linear in the length of the
 * document.
 */
public final class RelationFinder {

    /** Log-odds below which a token is not looked at as a cue; drafts that weak are never right. */
    static final float LEAST = -1.9f;

    private final RelationModel model;
    private final CandidateGenerator generator;

    public RelationFinder(RelationModel model) {
        this.model = model;
        this.generator = new CandidateGenerator(model.cues(), model.roles(), model.crf(), LEAST);
    }

    /** The relations in the order of their cues. */
    public List<FoundRelation> find(Document document) {
        List<Candidate> drafts = generator.generate(document);
        List<FoundRelation> found = new ArrayList<>();
        Features features = new Features();
        float[] score = new float[1];
        for (int i = 0; i < drafts.size(); i++) {
            RerankerFeatures.collect(document, drafts, i, features);
            model.reranker().score(features, score);
            double probability = 1 / (1 + Math.exp(-score[0]));
            if (probability >= model.threshold()) {
                Candidate draft = drafts.get(i);
                found.add(
                        new FoundRelation(draft.cueHead(), draft.cue(), draft.source(), draft.content(), probability));
            }
        }
        return found;
    }
}
