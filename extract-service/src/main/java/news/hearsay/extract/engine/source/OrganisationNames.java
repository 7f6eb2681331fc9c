package news.hearsay.extract.engine.source;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/** Finds outlets and institutions that the gazetteer doesn't know, by the words of their names and around them. */
final class OrganisationNames {

    private static final Set<String> OUTLET_ENDS = Set.of(
            "times",
            "post",
            "herald",
            "tribune",
            "gazette",
            "journal",
            "news",
            "observer",
            "chronicle",
            "courier",
            "telegraph",
            "pravda",
            "zeitung",
            "press",
            "dispatch",
            "ledger",
            "radio",
            "tv",
            "television",
            "daily",
            "weekly",
            "review",
            "mirror",
            "examiner",
            "inquirer",
            "sentinel",
            "bulletin",
            "newspaper");
    private static final Set<String> BODY_LINKS = Set.of("for", "of", "on");
    private static final Set<String> OUTLET_NOUNS = Set.of(
            "newspaper",
            "paper",
            "daily",
            "tabloid",
            "broadsheet",
            "magazine",
            "weekly",
            "broadcaster",
            "channel",
            "newswire",
            "outlet",
            "website",
            "portal");

    private final Document d;
    private final NamedEntities entities;

    OrganisationNames(Document document, NamedEntities entities) {
        this.d = document;
        this.entities = entities;
    }

    /**
     * The token after a name that ends as outlets' names do ("the Kharkiv Courier", or "Kharkiv Courier" where that is
     * an organisation); the token itself where there is none.
     */
    int outletEnd(int i) {
        int end = i;
        int sentence = d.sentenceEnd(d.sentenceOf(i));
        while (end < sentence && end - i < 6 && inName(end)) {
            end++;
        }
        if (end - i < 2
                || !OUTLET_ENDS.contains(d.lower(end - 1))
                || !Character.isUpperCase(d.word(end - 1).charAt(0))) {
            return i;
        }
        boolean article = i > 0 && d.lower(i - 1).equals("the");
        boolean person = Titles.ofFirstName(d.word(i)) != Gender.UNKNOWN;
        return article || d.entity(end - 1) == EntityType.ORGANISATION && !person ? end : i;
    }

    /**
     * A capital within a sentence tells as much as the tag: taggers take unknown first words of names for other things.
     */
    private boolean inName(int token) {
        boolean within = token > 0 && d.sentenceOf(token - 1) == d.sentenceOf(token);
        return d.tag(token).startsWith("NNP")
                || within
                        && Character.isUpperCase(d.word(token).charAt(0))
                        && !d.tag(token).equals("DT");
    }

    /** Adds a mention of an outlet by name; returns the token after it. */
    int outlet(int from, int to) {
        return named(SourceKind.OUTLET, d.slice(from, to), from, to, OUTLET_NOUNS);
    }

    /**
     * Adds a mention of the outlet or institution whose name begins here; returns the token after it, the token itself
     * for none.
     */
    int find(int i) {
        int end = i;
        int sentence = d.sentenceEnd(d.sentenceOf(i));
        boolean organisation = d.entity(i) == EntityType.ORGANISATION;
        while (end < sentence
                && end - i < 10
                && (d.tag(end).startsWith("NNP") && d.entity(end) == d.entity(i)
                        || organisation
                                && end > i
                                && d.entity(end) == EntityType.ORGANISATION
                                && !d.tag(end).equals("POS")
                                && !d.tag(end).equals(","))) {
            end++;
        }
        if (end == i) {
            return i;
        }
        String last = d.lower(end - 1);
        boolean body = organisation
                && (SourceNouns.kind(last) == SourceKind.ORGANISATION
                        || SourceNouns.kind(last) == SourceKind.GOVERNMENT);
        end = body ? bodyEnd(end, sentence) : end;
        boolean outlet = i > 0 && OUTLET_NOUNS.contains(d.lower(i - 1)) && d.entity(i) != EntityType.PLACE
                || end < d.size() && OUTLET_NOUNS.contains(d.lower(end)) && organisation;
        if (outlet) {
            return outlet(i, end);
        }
        if (organisation && !RolePhrases.role(last)) {
            SourceKind kind = SourceNouns.kind(last);
            boolean government = kind == SourceKind.GOVERNMENT
                    || d.lower(i).equals("ministry")
                    || d.lower(i).equals("department");
            Set<String> nouns = government || kind == SourceKind.ORGANISATION || SourceNouns.kind(d.lower(i)) != null
                    ? new HashSet<>(List.of(last, d.lower(i)))
                    : Set.of("company", "group", "organisation", "organization", "party");
            return named(government ? SourceKind.GOVERNMENT : SourceKind.ORGANISATION, d.slice(i, end), i, end, nouns);
        }
        return i;
    }

    /** The token after "for the Study of War" in a body's name. */
    private int bodyEnd(int from, int sentence) {
        int end = from;
        for (int parts = 0; parts < 3 && end + 1 < sentence && BODY_LINKS.contains(d.lower(end)); parts++) {
            int next = d.lower(end + 1).equals("the") ? end + 2 : end + 1;
            if (next >= sentence
                    || !d.tag(next).startsWith("NNP")
                    || Gazetteer.at(d, next).size() > 0) {
                break;
            }
            while (next < sentence && d.tag(next).startsWith("NNP")) {
                next++;
            }
            end = next;
        }
        return end;
    }

    /** Adds a mention of the entity of that name, and its short name if one follows; returns the token after both. */
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
