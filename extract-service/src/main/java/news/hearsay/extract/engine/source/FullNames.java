package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;

/** Finds the persons that a document names in full. */
final class FullNames {

    private final Document d;
    private final NamedEntities entities;
    private final PersonNames persons;
    private final PersonDescriptions descriptions;

    FullNames(Document document, NamedEntities entities) {
        this.d = document;
        this.entities = entities;
        this.persons = new PersonNames(document);
        this.descriptions = new PersonDescriptions(document);
    }

    void find() {
        for (int i = 0; i < d.size(); ) {
            int known = entities.taken(i) ? i + 1 : known(i);
            int end = known > i ? i : persons.end(i);
            int start = persons.afterTitles(i, end);
            if (end - start >= 2 && !PersonNames.particle(d.lower(start))) {
                person(i, start, end);
            }
            i = Math.max(Math.max(i + 1, known), end);
        }
    }

    /**
     * The token after a name of the gazetteer that is not part of a person's name ("Jordan" may be either); the token
     * itself for none.
     */
    private int known(int token) {
        List<Gazetteer.Match> hits = d.tag(token).startsWith("NNP") ? Gazetteer.at(d, token) : List.of();
        int end = hits.isEmpty() ? token : hits.getFirst().end();
        return d.entity(token) != EntityType.PERSON || end > token + 1 ? end : token;
    }

    private void person(int from, int start, int end) {
        String name = d.slice(start, end);
        int last = end - 1;
        while (last > start && (d.word(last).equals("Jr.") || d.word(last).equals("Sr."))) {
            last--;
        }
        String surname = d.word(last);
        DiscourseEntity entity = null;
        for (DiscourseEntity other : entities.bearers(surname)) {
            if (other.name.charAt(0) == name.charAt(0)
                    && (other.name.indexOf(' ') > 0)
                    && sameFirst(other.name, name)) {
                entity = other;
            }
        }
        if (entity == null) {
            entity = new DiscourseEntity(SourceKind.PERSON, name, null, Set.of());
            entity.gender = Titles.ofFirstName(d.word(start));
            entities.addBearer(surname, entity);
        }
        descriptions.describe(entity, from, start, end);
        entities.mention(entity, from, end);
    }

    private static boolean sameFirst(String one, String other) {
        String a = one.substring(0, one.indexOf(' '));
        String b = other.substring(0, other.indexOf(' '));
        return a.equals(b)
                || a.startsWith(b.replace(".", ""))
                || b.startsWith(a.replace(".", ""))
                || Titles.ofFirstName(a).fits(Titles.ofFirstName(b))
                        && a.substring(0, 2).equals(b.substring(0, 2));
    }
}
