package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Finds all names but persons' full ones: surnames, outlets, states, institutions, and the short names that the article
 * gives them.
 */
final class ShortNames {

    private final Document d;
    private final NamedEntities entities;
    private final PersonNames persons;
    private final PersonDescriptions portraits;
    private final OrganisationNames bodies;
    private final GazetteerNames gazetteer;

    ShortNames(Document document, NamedEntities entities) {
        this.d = document;
        this.entities = entities;
        this.persons = new PersonNames(document);
        this.portraits = new PersonDescriptions(document);
        this.bodies = new OrganisationNames(document, entities);
        this.gazetteer = new GazetteerNames(document, entities, bodies);
    }

    void find() {
        for (int i = 0; i < d.size(); ) {
            i = entities.taken(i) ? i + 1 : Math.max(i + 1, other(i));
        }
    }

    private int other(int i) {
        if (!d.tag(i).startsWith("NN")
                && !d.tag(i).equals("DT")
                && !Character.isUpperCase(d.word(i).charAt(0))) {
            return i;
        }
        int outlet = bodies.outletEnd(i);
        int known =
                Gazetteer.at(d, i).isEmpty() || Gazetteer.at(d, i).getFirst().end() < outlet ? i : gazetteer.find(i);
        if (known > i) {
            return known;
        }
        if (outlet > i) {
            return bodies.outlet(i, outlet);
        }
        boolean name = d.tag(i).startsWith("NNP")
                || d.tag(i).startsWith("NN")
                        && Character.isUpperCase(d.word(i).charAt(0))
                        && !entities.bearers(d.word(i)).isEmpty();
        if (!name || Gazetteer.country(d.word(i)) != null) {
            return i;
        }
        DiscourseEntity alias = entities.introduced(d.word(i));
        if (alias != null) {
            entities.mention(alias, i, i + 1);
            return i + 1;
        }
        int title = i;
        while (title + 1 < d.size()
                && Titles.title(d.lower(title))
                && d.tag(title + 1).startsWith("NNP")) {
            title++;
        }
        DiscourseEntity bearer = bearer(i, title);
        if (bearer != null) {
            for (int t = i; t < title; t++) {
                PersonDescriptions.learn(bearer, Titles.gender(d.lower(t)));
            }
            portraits.describe(bearer, i, title, title + 1);
            entities.mention(bearer, i, title + 1);
            return title + 1;
        }
        return newName(i);
    }

    /** Who alone is meant by a surname, with the titles before it; null for nobody. */
    private @Nullable DiscourseEntity bearer(int from, int token) {
        if (token + 1 < d.size()
                && d.tag(token + 1).startsWith("NNP")
                && d.entity(token + 1) == d.entity(token)
                && d.entity(token) != EntityType.PERSON) {
            return null;
        }
        List<DiscourseEntity> bearers = entities.bearers(d.word(token));
        Gender gender = Gender.UNKNOWN;
        for (int t = Math.max(0, from - 1); t < token; t++) {
            Gender told = Titles.gender(d.lower(t));
            gender = told == Gender.UNKNOWN ? gender : told;
        }
        DiscourseEntity found = null;
        for (DiscourseEntity bearer : bearers) {
            if (bearer.gender.fits(gender)) {
                if (found != null) {
                    return null;
                }
                found = bearer;
            }
        }
        return found;
    }

    private int newName(int i) {
        if (Titles.title(d.lower(i))) {
            return i;
        }
        if (d.entity(i) == EntityType.PERSON) {
            int end = persons.end(i);
            int start = persons.afterTitles(i, end);
            DiscourseEntity bearer =
                    start + 1 < end && PersonNames.particle(d.lower(start)) ? bearer(i, end - 1) : null;
            if (bearer != null) {
                entities.mention(bearer, i, end);
                return end;
            }
            if (start < end
                    && (end - start > 1 || !Character.isLowerCase(d.word(start).charAt(0)))) {
                DiscourseEntity entity = entities.entity(SourceKind.PERSON, d.slice(start, end), null, Set.of());
                PersonDescriptions.learn(entity, Titles.ofFirstName(d.word(start)));
                portraits.describe(entity, i, start, end);
                entities.mention(entity, i, end);
                return end;
            }
            return i;
        }
        return bodies.find(i);
    }
}
