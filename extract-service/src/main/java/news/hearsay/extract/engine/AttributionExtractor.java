package news.hearsay.extract.engine;

import java.util.List;
import news.hearsay.events.Extractor;

/** Finds who said what, and through whom, in a text. Thread-safe and deterministic; does no I/O after construction. */
public interface AttributionExtractor {

    /** The extractor's name and version; any change to its findings raises the version. */
    Extractor identity();

    /**
     * The attribution relations of a text, in the order in which their contents begin.
     *
     * @param text any text; the offsets in the result count its Unicode code points from 0, end exclusive
     * @param outlet the outlet that published the text: the last link of every chain
     */
    List<AttributionRelation> extract(String text, String outlet);
}
