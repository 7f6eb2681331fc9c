package news.hearsay.extract.engine.source;

import java.util.BitSet;
import java.util.List;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;

/**
 * Finds every mention by name in a document: first the names in positions of outlets, then the full names of persons,
 * then all other names, so that a surname is resolved wherever the full name is.
 */
final class NamedMentions {

    private NamedMentions() {}

    /**
     * All mentions by name, in text order.
     *
     * @param labels the words that name a speaker in a label, where names may be in capitals
     */
    static List<EntityMention> in(Document document, List<TokenRange> labels) {
        NamedEntities entities = new NamedEntities(document);
        OutletPositions.find(document, entities);
        FullNames fullNames = new FullNames(document, entities);
        fullNames.find();
        labels.forEach(fullNames::labelled);
        new ShortNames(document, entities).find();
        entities.removePersonalAffiliations();
        return withoutPlaces(document, entities.mentions());
    }

    /** The mentions without the capitals of a dateline ("HALLVIK (Northern News) —"), which name a place. */
    private static List<EntityMention> withoutPlaces(Document document, List<EntityMention> mentions) {
        BitSet dateline = new BitSet(document.size());
        for (CreditLines.Credit credit : CreditLines.in(document)) {
            if (credit.dateline()) {
                dateline.set(credit.range().start(), credit.range().end());
            }
        }
        return mentions.stream()
                .filter(mention -> !dateline.get(mention.start()) || mention.entity().kind == SourceKind.OUTLET)
                .toList();
    }
}
