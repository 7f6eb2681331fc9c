package news.hearsay.extract.engine.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/** Finds outlets and institutions outside the gazetteer, by the words in their names and next to them. */
final class OrganisationNames {

    private static final int MAX_OUTLET_TOKENS = 6;
    private static final int MAX_ORGANISATION_TOKENS = 10;
    private static final int MAX_COMPLEMENTS = 3;

    private static final Set<String> COMPLEMENT_PREPOSITIONS = Set.of("for", "of", "on");
    private static final Set<String> ORGANISATION_NOUNS =
            Set.of("company", "group", "organisation", "organization", "party");

    private final Document d;
    private final NamedEntities entities;

    OrganisationNames(Document document, NamedEntities entities) {
        this.d = document;
        this.entities = entities;
    }

    /**
     * The token after a name with the ending of an outlet's name ("the Kharkiv Courier", or "Kharkiv Courier" where the
     * tagger finds an organisation); the token itself for none.
     */
    int outletEnd(int i) {
        int end = i;
        int sentence = d.sentenceEnd(d.sentenceOf(i));
        while (end < sentence && end - i < MAX_OUTLET_TOKENS && inName(end)) {
            end++;
        }
        if (end - i < 2
                || !OutletNameForms.ends(d.lower(end - 1))
                || !Character.isUpperCase(d.word(end - 1).charAt(0))) {
            return i;
        }
        boolean article = i > 0 && d.lower(i - 1).equals("the");
        boolean person = Titles.ofFirstName(d.word(i)) != Gender.UNKNOWN;
        return article || d.entity(end - 1) == EntityType.ORGANISATION && !person ? end : i;
    }

    /**
     * Whether a token may belong to a name. A capital inside a sentence counts like the tag, since taggers mistake the
     * unknown first words of names.
     */
    private boolean inName(int token) {
        boolean within = token > 0 && d.sentenceOf(token - 1) == d.sentenceOf(token);
        return d.tag(token).startsWith("NNP")
                || within
                        && Character.isUpperCase(d.word(token).charAt(0))
                        && !d.tag(token).equals("DT");
    }

    /** Adds a mention of an outlet by its name; returns the token after it. */
    int outlet(int from, int to) {
        String name = d.slice(from, to);
        return named(SourceKind.OUTLET, name, from, to, OutletNouns.of(name, described(from, to)));
    }

    /** The noun that describes an outlet before or after its name; null for none. */
    private @Nullable String described(int from, int to) {
        if (from > 0 && OutletNouns.plain(d.lower(from - 1))) {
            return d.lower(from - 1);
        }
        return to < d.size() && OutletNouns.plain(d.lower(to)) ? d.lower(to) : null;
    }

    /**
     * Adds a mention of the outlet or institution whose name begins here; returns the token after it, or the token
     * itself for none.
     */
    int find(int i) {
        int sentence = d.sentenceEnd(d.sentenceOf(i));
        int tagged = firstWord(i, sentence) ? i + 1 : i;
        boolean organisation = d.entity(tagged) == EntityType.ORGANISATION;
        int end = nameEnd(tagged, sentence);
        if (end == tagged) {
            return i;
        }
        String last = d.lower(end - 1);
        SourceKind kind = SourceNouns.kind(last);
        if (organisation && (kind == SourceKind.ORGANISATION || kind == SourceKind.GOVERNMENT)) {
            end = complementEnd(end, sentence);
        }
        boolean outletBefore = i > 0 && OutletNouns.plain(d.lower(i - 1)) && d.entity(i) != EntityType.PLACE;
        boolean outletAfter = end < d.size()
                && OutletNouns.plain(d.lower(end))
                && organisation
                && !(end + 1 < d.size() && Character.isUpperCase(d.word(end + 1).charAt(0)));
        if (outletBefore || outletAfter) {
            return outlet(i, end);
        }
        return organisation && !RoleWords.role(last) ? organisation(i, end, last) : i;
    }

    /**
     * Whether a proper noun that the tagger leaves out opens the name of a body: "Tram Workers' Union", "St. Aldith
     * Hospital".
     */
    private boolean firstWord(int token, int sentence) {
        EntityType type = d.entity(token);
        return (type == EntityType.NONE || type == EntityType.OTHER)
                && d.tag(token).equals("NNP")
                && token + 1 < sentence
                && d.tag(token + 1).startsWith("NNP")
                && d.entity(token + 1) == EntityType.ORGANISATION
                && Gazetteer.at(d, token + 1).isEmpty()
                && !CalendarWords.day(d.lower(token))
                && !RoleWords.roleWord(d, token)
                && (d.lower(token).equals("st.") || !Titles.title(d.lower(token)))
                && Character.isUpperCase(d.word(token).charAt(0));
    }

    /** The token after the proper nouns, and the other words of an organisation's name, that begin here. */
    private int nameEnd(int from, int sentence) {
        EntityType type = d.entity(from);
        int end = from;
        while (end < sentence && end - from < MAX_ORGANISATION_TOKENS) {
            boolean name = d.tag(end).startsWith("NNP") && d.entity(end) == type;
            boolean inside = type == EntityType.ORGANISATION
                    && end > from
                    && d.entity(end) == EntityType.ORGANISATION
                    && (!d.tag(end).equals("POS") || pluralPossessive(end))
                    && !d.tag(end).equals(",");
            if (!name && !inside) {
                break;
            }
            end++;
        }
        return end;
    }

    /** Whether a token is the apostrophe of "the Bell Ringers' Guild", inside a name. */
    private boolean pluralPossessive(int token) {
        return d.word(token).length() == 1
                && d.lower(token - 1).endsWith("s")
                && token + 1 < d.size()
                && d.tag(token + 1).startsWith("NNP")
                && d.entity(token + 1) == EntityType.ORGANISATION;
    }

    /** @param last the last word of the name, without complements, in lower case */
    private int organisation(int from, int end, String last) {
        String first = d.lower(from);
        SourceKind kind = SourceNouns.kind(last);
        boolean government = kind == SourceKind.GOVERNMENT || first.equals("ministry") || first.equals("department");
        boolean ownNouns = government || kind == SourceKind.ORGANISATION || SourceNouns.kind(first) != null;
        return named(
                government ? SourceKind.GOVERNMENT : SourceKind.ORGANISATION,
                d.slice(from, end),
                from,
                end,
                ownNouns ? new HashSet<>(List.of(last, first)) : ORGANISATION_NOUNS);
    }

    /** The token after complements such as "for the Study of War" in an institution's name. */
    private int complementEnd(int from, int sentence) {
        int end = from;
        for (int parts = 0;
                parts < MAX_COMPLEMENTS && end + 1 < sentence && COMPLEMENT_PREPOSITIONS.contains(d.lower(end));
                parts++) {
            int next = d.lower(end + 1).equals("the") ? end + 2 : end + 1;
            if (next >= sentence
                    || !d.tag(next).startsWith("NNP")
                    || !Gazetteer.at(d, next).isEmpty()) {
                break;
            }
            while (next < sentence && d.tag(next).startsWith("NNP")) {
                next++;
            }
            end = next;
        }
        return end;
    }

    /** Adds a mention of the entity with that name, and its short name if one follows; returns the token after both. */
    int named(SourceKind kind, String name, int from, int to, Set<String> nouns) {
        DiscourseEntity entity = entities.entity(kind, name, state(from), new HashSet<>(nouns));
        entities.mention(entity, from, to);
        return entities.introduce(entity, to);
    }

    /** "the Polish parliament", "Ukraine's Defence Ministry". */
    private @Nullable String state(int from) {
        if (from > 1 && d.tag(from - 1).equals("POS")) {
            List<Gazetteer.Match> hits = Gazetteer.at(d, from - 2);
            return hits.isEmpty() ? null : hits.getFirst().entry().state();
        }
        return from > 0 ? Gazetteer.country(d.word(from - 1)) : null;
    }
}
