package news.hearsay.extract.engine;

import java.util.List;
import news.hearsay.events.Extractor;

/** Finds who said what, and through whom, in a text. Thread-safe, deterministic, without I/O once it is made. */
public interface AttributionExtractor {

    /** Its name and version; whatever changes its findings has a greater version. */
    Extractor identity();

    /**
     * The attribution relations of a text, in the order in which their contents begin.
     *
     * @param text any text; offsets of what is found are code points into it
     * @param outlet who published it: the last link of every chain
     */
    List<AttributionRelation> extract(String text, String outlet);
}
