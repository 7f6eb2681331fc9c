package news.hearsay.extract.engine;

import news.hearsay.events.Extractor;
import news.hearsay.extract.engine.relation.RelationFinder;

/** Creates the extractor. */
public final class AttributionExtractors {

    /** Raise the version whenever a change to the model, a word list or a rule changes the findings. */
    private static final Extractor IDENTITY = new Extractor("hearsay", "1.1.1");

    private AttributionExtractors() {}

    /** Returns the version of the extractor, without loading it. */
    public static String version() {
        return IDENTITY.version();
    }

    /**
     * Loads the model and creates the extractor, which takes about a second.
     *
     * @throws IllegalStateException if the model is not on the class path
     */
    public static AttributionExtractor load() {
        EngineModel model = EngineModel.load();
        return new TrainedExtractor(IDENTITY, model.text()::read, new RelationFinder(model.relations())::find);
    }
}
