package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;

/**
 * Finds all names except the full names of persons: surnames, outlets, states, institutions, and the short names that
 * the article introduces.
 */
final class ShortNames {

    private final Document d;

    private final NamedEntities entities;

    private final PersonNames persons;

    private final PersonDescriptions descriptions;

    private final OrganisationNames organisations;

    private final GazetteerNames gazetteer;
    private final SurnameBearers bearers;

    ShortNames(Document document, NamedEntities entities) {
        this.d = document;
        this.entities = entities;
        this.bearers = new SurnameBearers(document, entities);
        this.persons = new PersonNames(document);
        this.descriptions = new PersonDescriptions(document);
        this.organisations = new OrganisationNames(document, entities);
        this.gazetteer = new GazetteerNames(document, entities, organisations);
    }

    void find() {
        for (int i = 0; i < d.size(); ) {
            i = entities.taken(i) ? i + 1 : Math.max(i + 1, other(i));
        }
    }

    /** Adds a mention of the name that begins here; returns the token after it, or the token itself for none. */
    private int other(int i) {
        int account = account(i);
        if (account > i) {
            return account;
        }
        if (!d.tag(i).startsWith("NN")
                && !d.tag(i).equals("DT")
                && !Character.isUpperCase(d.word(i).charAt(0))) {
            return i;
        }
        int outlet = organisations.outletEnd(i);
        List<Gazetteer.Match> matches = Gazetteer.at(d, i);
        boolean outletIsLonger = matches.isEmpty() || matches.getFirst().end() < outlet;
        int known = outletIsLonger ? i : gazetteer.find(i);
        if (known > i) {
            return known;
        }
        if (outlet > i) {
            return organisations.outlet(i, outlet);
        }
        if (!name(i) || Gazetteer.country(d.word(i)) != null) {
            return i;
        }
        DiscourseEntity alias = entities.introduced(d.word(i));
        if (alias != null) {
            entities.mention(alias, i, i + 1);
            return i + 1;
        }
        int surname = surnameEnd(i);
        return surname > i ? surname : newName(i);
    }

    private boolean name(int token) {
        boolean bearer = Character.isUpperCase(d.word(token).charAt(0))
                && !entities.bearers(d.word(token)).isEmpty();
        // the tagger takes a surname such as "Bask" at the beginning of a sentence for a verb
        boolean subject = token + 1 < d.size()
                && (d.tag(token).startsWith("VB") || d.tag(token).equals("JJ"))
                && (d.tag(token + 1).equals("VBD")
                        || d.tag(token + 1).equals("VBZ")
                        || d.tag(token + 1).equals("MD"));
        return d.tag(token).startsWith("NNP") || bearer && (d.tag(token).startsWith("NN") || subject);
    }

    /** Adds a mention of a known person by surname, after any titles; returns the token after it. */
    private int surnameEnd(int from) {
        int surname = from;
        while (surname + 1 < d.size()
                && Titles.title(d.lower(surname))
                && d.tag(surname + 1).startsWith("NNP")) {
            surname++;
        }
        DiscourseEntity bearer = bearers.of(from, surname);
        if (bearer == null) {
            return from;
        }
        for (int t = from; t < surname; t++) {
            PersonDescriptions.learn(bearer, Titles.gender(d.lower(t)));
        }
        descriptions.describe(bearer, from, surname, surname + 1);
        entities.mention(bearer, from, surname + 1);
        return surname + 1;
    }

    /** Adds a mention of an account on a social network or site; returns the token after it, or the token for none. */
    private int account(int i) {
        String word = d.word(i);
        boolean handle = word.length() > 2 && word.charAt(0) == '@' && Character.isLetterOrDigit(word.charAt(1));
        boolean user = word.indexOf('_') > 0
                && Character.isLetterOrDigit(word.charAt(0))
                && d.tag(i).startsWith("NN");
        if (!handle && !user) {
            return i;
        }
        entities.mention(entities.entity(SourceKind.UNKNOWN, word, null, Set.of("account", "user")), i, i + 1);
        return i + 1;
    }

    /**
     * The token after a name in capitals that ends like a company's, "Tarn Water", or "St. Aldith Hospital"; the token
     * itself for none.
     */
    private int companyEnd(int from) {
        int end = from;
        int sentence = d.sentenceEnd(d.sentenceOf(from));
        while (end < sentence
                && d.tag(end).startsWith("NNP")
                && !entities.taken(end)
                && !CalendarWords.day(d.lower(end))
                && !RoleWords.roleWord(d, end)) {
            end++;
        }
        boolean alone =
                from == d.sentenceStart(d.sentenceOf(from)) || !d.tag(from - 1).startsWith("NNP");
        if (!alone || end - from < 2) {
            return from;
        }
        boolean saint = d.lower(from).equals("st.") && SourceNouns.kind(d.lower(end - 1)) == SourceKind.ORGANISATION;
        boolean company = BodyNames.company(d.word(from), d.lower(end - 1));
        return saint || company ? end : from;
    }

    private int newName(int i) {
        int company = companyEnd(i);
        if (company > i) {
            String name = d.slice(i, company);
            entities.mention(
                    entities.entity(SourceKind.ORGANISATION, name, null, Set.of("company", "firm")), i, company);
            return company;
        }
        if (Titles.title(d.lower(i))) {
            return i;
        }
        if (BodyNames.word(d.word(i))) {
            entities.mention(
                    entities.entity(SourceKind.ORGANISATION, d.word(i), null, Set.of("company", "firm")), i, i + 1);
            return i + 1;
        }
        if (d.entity(i) == EntityType.PERSON && !CalendarWords.day(d.lower(i))) {
            int end = persons.end(i);
            int start = persons.afterTitles(i, end);
            DiscourseEntity bearer =
                    start + 1 < end && NameParticles.particle(d.lower(start)) ? bearers.of(i, end - 1) : null;
            if (bearer != null) {
                entities.mention(bearer, i, end);
                return end;
            }
            if (start < end
                    && (end - start > 1 || !Character.isLowerCase(d.word(start).charAt(0)))) {
                DiscourseEntity entity = entities.entity(SourceKind.PERSON, persons.text(start, end), null, Set.of());
                PersonDescriptions.learn(entity, Titles.ofFirstName(d.word(start)));
                descriptions.describe(entity, i, start, end);
                entities.mention(entity, i, end);
                return end;
            }
            return i;
        }
        return organisations.find(i);
    }
}
