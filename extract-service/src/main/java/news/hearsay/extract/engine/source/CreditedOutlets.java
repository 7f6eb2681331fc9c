package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;

/**
 * Decides whether the name in a dateline or credit is an outlet's: "PARIS (Reuters) —", "Reporting by Coastline News".
 */
final class CreditedOutlets {

    /** endings of names of countries and regions, which datelines may have in brackets: "LORN (Eastland) —" */
    private static final List<String> PLACE_ENDS = List.of(
            "land", "lands", "stan", "shire", "ville", "burg", "berg", "ton", "mouth", "stadt", "heim", "dorf", "ia");

    private final Document d;
    private final NamedEntities entities;
    private final OutletCandidates candidates;

    CreditedOutlets(Document document, NamedEntities entities, OutletCandidates candidates) {
        this.d = document;
        this.entities = entities;
        this.candidates = candidates;
    }

    /** Adds the name of a credit, if it is an outlet's or may be one. */
    void add(TokenRange name, boolean dateline) {
        String words = d.slice(name.start(), name.end());
        if (OutletNames.known(words)) {
            String outlet = Gazetteer.outlet(words);
            Set<String> nouns = OutletNouns.of(outlet, dateline ? "agency" : null);
            entities.mention(entities.entity(SourceKind.OUTLET, outlet, null, nouns), name.start(), name.end());
            return;
        }
        OutletPhrase phrase = new OutletPhrase(name, candidates.articleBefore(name.start()), null);
        boolean form = OutletNameForms.form(d, name.start(), name.end());
        boolean named = name.length() > 1 && phrase.person(d) || Titles.firstName(d.word(name.start()));
        boolean region =
                dateline && name.length() == 1 && PLACE_ENDS.stream().anyMatch(d.lower(name.start())::endsWith);
        boolean place = region || tagged(name, EntityType.PLACE) && !(dateline && capitals(words));
        if (phrase.institution(d) && !(dateline && name.length() > 1 && phrase.unknown(d))) {
            return;
        }
        boolean printed =
                !dateline && name.start() > 0 && d.lower(name.start() - 1).equals("in");
        if (form || phrase.definite() || !named && !place || printed && !candidates.titled(name)) {
            candidates.add(name, true, dateline ? "agency" : null);
        } else if (dateline || name.length() == 1) {
            candidates.doubt(name, "credit");
        }
    }

    private boolean tagged(TokenRange range, EntityType type) {
        for (int i = range.start(); i < range.end(); i++) {
            if (d.entity(i) != type) {
                return false;
            }
        }
        return true;
    }

    private static boolean capitals(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
