package news.hearsay.extract.engine.source;

import java.util.List;
import news.hearsay.extract.engine.text.Document;

/**
 * Finds every mention by name in a document: first the names in positions of outlets, then the full names of persons, then
 * all other names, so that a surname is resolved wherever the full name is.
 */
final class NamedMentions {

    private NamedMentions() {}

    /** All mentions by name, in text order. */
    static List<EntityMention> in(Document document) {
        NamedEntities entities = new NamedEntities(document);
        new OutletPositions(document, entities).find();
        new FullNames(document, entities).find();
        new ShortNames(document, entities).find();
        entities.removePersonalAffiliations();
        return entities.mentions();
    }
}
