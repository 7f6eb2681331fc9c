package news.hearsay.extract.engine.source;

import java.util.List;
import news.hearsay.extract.engine.text.Document;

/**
 * Finds the figures that a document names, and every mention by name. One pass for full names, one for all else, so
 * that a surname finds its bearer.
 */
final class Names {

    private Names() {}

    /** All mentions by name, in text order. */
    static List<Mention> in(Document document) {
        NamedFigures figures = new NamedFigures(document);
        new FullNames(document, figures).find();
        new ShortNames(document, figures).find();
        figures.withoutPersons();
        return figures.mentions();
    }
}
