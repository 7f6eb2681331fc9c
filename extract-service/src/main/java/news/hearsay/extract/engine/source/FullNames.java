package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

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
            int start = persons.afterPlace(persons.afterTitles(i, end), end);
            if (end - start >= 2 && !NameParticles.particle(d.lower(start))) {
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
        String name = persons.text(start, end);
        if (BodyNames.company(d.word(start), d.lower(end - 1))) {
            entities.mention(
                    entities.entity(SourceKind.ORGANISATION, name, null, Set.of("company", "firm")), start, end);
            return;
        }
        int body = BodyNames.foreign(d, start, end);
        if (body >= 0) {
            String words = d.slice(body, end);
            entities.mention(entities.entity(SourceKind.ORGANISATION, words, null, Set.of()), body, end);
            return;
        }
        boolean saint = start > 0
                && d.lower(start - 1).equals("st.")
                && SourceNouns.kind(d.lower(end - 1)) == SourceKind.ORGANISATION;
        if (saint) {
            entities.mention(
                    entities.entity(SourceKind.ORGANISATION, d.slice(start - 1, end), null, Set.of(d.lower(end - 1))),
                    start - 1,
                    end);
            return;
        }
        String surname = d.word(persons.surname(start, end));
        List<RoleDescription> offices = descriptions.before(start);
        DiscourseEntity entity = known(name, surname, offices);
        if (entity == null) {
            entity = new DiscourseEntity(SourceKind.PERSON, name, null, Set.of());
            entity.gender = Titles.ofFirstName(d.word(start));
            entities.addBearer(surname, entity);
        }
        entity.addOffices(offices);
        descriptions.describe(entity, from, start, end);
        entities.mention(entity, from, end);
    }

    /** Adds the person whom a label names in full, in capitals or not. */
    void labelled(TokenRange label) {
        int start = SpeakerNames.start(d, label);
        int end = start;
        while (end < label.end() && !d.word(end).equals(",") && !d.word(end).equals("(")) {
            end++;
        }
        boolean title = start > label.start() && Titles.title(d.lower(start - 1));
        boolean knownByOneName =
                end - start == 1 && entities.bearers(d.word(start)).isEmpty() && capitals(start, end);
        boolean officeAlone = end - start == 1 && !title && SpeakerNames.office(d.lower(start));
        if (start == end
                || officeAlone
                || entities.taken(start)
                || entities.taken(end - 1)
                || end - start == 1 && !title && !knownByOneName
                || end - start == 1 && !entities.bearers(d.word(start)).isEmpty()) {
            return;
        }
        if (knownByOneName) {
            String name = SpeakerNames.titleCase(d.word(start));
            entities.mention(entities.entity(SourceKind.PERSON, name, null, Set.of()), label.start(), end);
            return;
        }
        DiscourseEntity entity = ofLabel(label, start, end);
        if (start > label.start() && !title) {
            String office = d.slice(label.start(), start);
            boolean loud = office.equals(office.toUpperCase(Locale.ROOT));
            String head = d.lower(start - 1);
            entity.descriptions.add(
                    new RoleDescription(loud ? office.toLowerCase(Locale.ROOT) : office, null, head, start - 1));
        }
        entities.mention(entity, label.start(), end);
    }

    /** Whoever the name of a label means: somebody known, or else a new person or body. */
    private DiscourseEntity ofLabel(TokenRange label, int start, int end) {
        StringBuilder name = new StringBuilder();
        for (int i = start; i < end; i++) {
            boolean particle = i > start && NameParticles.particle(d.lower(i));
            name.append(i == start ? "" : " ").append(particle ? d.lower(i) : SpeakerNames.titleCase(d.word(i)));
        }
        String surname = d.word(persons.surname(start, end));
        DiscourseEntity known = known(name.toString(), surname, List.of());
        if (known != null) {
            return known;
        }
        boolean person = SpeakerNames.personal(d, start, end) || start > label.start() || capitals(start, end);
        DiscourseEntity entity = new DiscourseEntity(
                person ? SourceKind.PERSON : SourceKind.ORGANISATION, name.toString(), null, Set.of());
        if (person) {
            entities.addBearer(surname, entity);
        }
        return entity;
    }

    private boolean capitals(int from, int to) {
        String words = d.slice(from, to);
        return words.equals(words.toUpperCase(Locale.ROOT)) && Character.isUpperCase(words.charAt(0));
    }

    /** The person before with that name: with the very name, or else the only one whom it fits; null for none. */
    private @Nullable DiscourseEntity known(String name, String surname, List<RoleDescription> offices) {
        List<DiscourseEntity> fitting = new ArrayList<>(1);
        for (DiscourseEntity other : entities.bearers(surname)) {
            if (other.name.charAt(0) == name.charAt(0)
                    && other.name.indexOf(' ') > 0
                    && sameFirst(other.name, name)
                    && Generations.fit(other.name, name)
                    && !other.contradicts(offices)) {
                fitting.add(other);
            }
        }
        List<DiscourseEntity> namesakes =
                fitting.stream().filter(other -> other.name.equals(name)).toList();
        if (namesakes.size() > 1) {
            return entities.entity(SourceKind.PERSON, name, null, Set.of());
        }
        if (namesakes.size() == 1) {
            return namesakes.getFirst();
        }
        boolean generations = fitting.stream().anyMatch(other -> Generations.of(other.name) != null);
        return fitting.isEmpty() || generations && fitting.size() > 1 ? null : fitting.getLast();
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
