package news.hearsay.extract.engine.source;

import java.util.List;
import news.hearsay.extract.engine.text.Document;

/**
 * Finds the entities that a document names, and every mention by name. One pass for full names, one for all else, so
 * that a surname finds its bearer.
 */
final class NamedMentions {

    private NamedMentions() {}

    /** All mentions by name, in text order. */
    static List<EntityMention> in(Document document) {
        NamedEntities entities = new NamedEntities(document);
        new FullNames(document, entities).find();
        new ShortNames(document, entities).find();
        entities.withoutPersons();
        return entities.mentions();
    }
}
