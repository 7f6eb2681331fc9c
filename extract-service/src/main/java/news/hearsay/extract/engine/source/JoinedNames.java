package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Reads sources that list several by name: "Poland, Estonia and Latvia", "Mayor Ines Roth, fire chief Tessa Moor and
 * several residents".
 */
final class JoinedNames {

    private static final Set<String> FIRM_ENDS =
            Set.of("Sons", "Partners", "Brothers", "Associates", "Co", "Co.", "Company", "Daughters", "Bros", "Bros.");

    private static final Set<String> JOINING = Set.of("and", "or", "nor", "&");

    private final Document d;
    private final DiscourseModel discourse;

    JoinedNames(Document document, DiscourseModel discourse) {
        this.d = document;
        this.discourse = discourse;
    }

    /**
     * The members of a list.
     *
     * @param names the names of those who are named, in text order
     * @param others whether unnamed ones are among them
     */
    record Listed(List<String> names, boolean others) {

        private static final Listed NONE = new Listed(List.of(), false);

        boolean several() {
            return names.size() > 1 || others && !names.isEmpty();
        }
    }

    /** A part of a list, between commas and conjunctions; whether a conjunction stands before it. */
    private record Part(int start, int end, boolean joined) {}

    /** The members that a source lists; empty if it is no list. */
    Listed list(TokenRange range) {
        List<Part> parts = parts(range);
        if (hasIncluding(range)) {
            return Listed.NONE;
        }
        Set<String> names = new LinkedHashSet<>();
        boolean others = false;
        boolean coordinated = false;
        boolean afterPerson = false;
        boolean apposed = false;
        for (int p = 0; p < parts.size(); p++) {
            Part part = parts.get(p);
            EntityMention mention = named(part);
            if (mention != null) {
                coordinated |= part.joined();
                names.add(name(mention, part, parts, p));
                afterPerson = mention.entity().person();
                apposed = false;
            } else if (describes(part, afterPerson, apposed)
                    || p == 0 && appositionFollows(parts)
                    || bareOffice(part)) {
                apposed = true;
            } else if (phrase(part)) {
                coordinated |= part.joined();
                others = true;
                afterPerson = false;
                apposed = false;
            } else {
                return Listed.NONE;
            }
        }
        return coordinated ? new Listed(List.copyOf(names), others) : Listed.NONE;
    }

    private boolean hasIncluding(TokenRange range) {
        for (int i = range.start(); i < range.end(); i++) {
            if (GroupMembers.including(d.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a part is an office or occupation without a determiner, which describes somebody and means nobody by
     * itself.
     */
    private boolean bareOffice(Part part) {
        int last = part.end() - 1;
        boolean office = RolePhrases.role(d.lower(last)) || RolePhrases.occupation(d.lower(last));
        String tag = d.tag(part.start());
        for (int i = part.start(); i < part.end(); i++) {
            office &= !d.tag(i).equals("POS")
                    && d.entity(i) != EntityType.PERSON
                    && d.entity(i) != EntityType.ORGANISATION;
        }
        return office
                && !tag.equals("DT")
                && !tag.equals("PRP$")
                && !tag.equals("CD")
                && !d.tag(last).equals("NNS");
    }

    /** The only person whom a source names after two offices: "farmer and councillor Rosa Finn"; null for none. */
    @Nullable
    DiscourseEntity withOffices(TokenRange range) {
        List<Part> parts = parts(range);
        boolean offices = parts.size() > 1;
        for (int p = 0; p < parts.size() - 1; p++) {
            offices &= bareOffice(parts.get(p));
        }
        EntityMention mention = offices ? named(parts.getLast()) : null;
        return mention != null && mention.entity().person() ? mention.entity() : null;
    }

    /** The only one named in an apposition: "the Polish president, Andrzej Duda,"; null for none. */
    @Nullable
    DiscourseEntity apposed(TokenRange range, int head) {
        if (d.tag(head).endsWith("S")) {
            return null;
        }
        EntityMention first = discourse.mention(head);
        if (first != null && first.entity().person()) {
            return null;
        }
        DiscourseEntity apposedBody = first == null ? apposedBody(range, head) : null;
        if (apposedBody != null) {
            return apposedBody;
        }
        boolean body = first != null;
        boolean office = !body && RolePhrases.role(RolePhrases.singular(d, head));
        for (EntityMention mention : discourse.within(range)) {
            boolean comma = mention.start() > 0 && d.word(mention.start() - 1).equals(",");
            int before = mention.start() - 2;
            boolean officeBefore = before > head
                    && d.tag(before).equals("NN")
                    && (RolePhrases.role(d.lower(before)) || RolePhrases.occupation(d.lower(before)));
            if (mention.entity().person()
                    && mention.start() > head
                    && comma
                    && (office || officeBefore || !body && mention.start() == head + 2 && determined(range.start()))) {
                return mention.entity();
            }
            boolean titled = !body
                    && mention.entity().person()
                    && mention.start() > head + 2
                    && d.word(head + 1).equals(",")
                    && LaterNames.afterTitles(d, head + 2) == mention.start();
            boolean occupied = !body
                    && mention.entity().person()
                    && mention.start() > head + 2
                    && d.word(head + 1).equals(",")
                    && occupation(head + 2, mention.start());
            if ((titled || occupied) && determined(range.start())) {
                return mention.entity();
            }
        }
        return null;
    }

    /** Whether an article or a possessive pronoun opens a phrase: "a coach", "her coach". */
    private boolean determined(int token) {
        return d.tag(token).equals("DT") || d.tag(token).equals("PRP$");
    }

    /** Whether words are nouns and adjectives that end in an office or occupation: "former champion". */
    private boolean occupation(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!d.tag(i).startsWith("NN") && !d.tag(i).startsWith("JJ")) {
                return false;
            }
        }
        return SpeakerNames.office(d.lower(to - 1));
    }

    /** The body named in apposition at the end: "the buoy's maker, Sperl Marine", "its owner, the Borg Group". */
    private @Nullable DiscourseEntity apposedBody(TokenRange range, int head) {
        int comma = head + 1;
        if (comma + 1 >= range.end() || !d.word(comma).equals(",")) {
            return null;
        }
        int name = d.lower(comma + 1).equals("the") ? comma + 2 : comma + 1;
        EntityMention mention = name < range.end() ? discourse.mention(name) : null;
        return mention != null
                        && mention.start() == name
                        && mention.end() == range.end()
                        && mention.entity().kind == SourceKind.ORGANISATION
                ? mention.entity()
                : null;
    }

    /** The name of the firm that a source is ("Brand, Fink and Sons"); null for none. */
    @Nullable
    String firm(TokenRange range) {
        int last = range.end() - 1;
        boolean joined = range.length() > 2
                && FIRM_ENDS.contains(d.word(last))
                && (d.lower(last - 1).equals("and") || d.word(last - 1).equals("&"));
        joined |= range.length() == 3
                && d.word(last - 1).equals("&")
                && Character.isUpperCase(d.word(last).charAt(0));
        for (int i = range.start(); joined && i < last - 1; i++) {
            joined = d.word(i).equals(",") || Character.isUpperCase(d.word(i).charAt(0));
        }
        return joined ? d.slice(range.start(), range.end()) : null;
    }

    private List<Part> parts(TokenRange range) {
        List<Part> parts = new ArrayList<>();
        boolean joined = false;
        int start = range.start();
        for (int i = range.start(); i < range.end(); ) {
            int after = separatorEnd(i, range.end());
            if (after > i) {
                if (i > start) {
                    parts.add(new Part(start, i, joined));
                    joined = false;
                }
                joined |= !d.word(after - 1).equals(",");
                start = after;
                i = after;
            } else {
                i++;
            }
        }
        if (start < range.end()) {
            parts.add(new Part(start, range.end(), joined));
        }
        return parts;
    }

    /** The token after a comma or conjunction that separates parts; the token itself for other words. */
    private int separatorEnd(int i, int end) {
        EntityMention mention = discourse.mention(i);
        boolean inside = mention != null && mention.start() < i && i < mention.end();
        if (inside) {
            return i;
        }
        String lower = d.lower(i);
        if (i + 2 < end
                && (lower.equals("as")
                        && d.lower(i + 1).equals("well")
                        && d.lower(i + 2).equals("as"))) {
            return i + 3;
        }
        if (i + 1 < end
                && (lower.equals("along") || lower.equals("together"))
                && d.lower(i + 1).equals("with")) {
            return i + 2;
        }
        if (lower.equals("but")) {
            return i + 1 < end && d.lower(i + 1).equals("also") ? i + 2 : i + 1;
        }
        return lower.equals(",") || JOINING.contains(lower) ? i + 1 : i;
    }

    /** The mention by name that a part consists of, with an office or the like before it at most; null for none. */
    private @Nullable EntityMention named(Part part) {
        EntityMention found = null;
        for (EntityMention mention : discourse.within(new TokenRange(part.start(), part.end()))) {
            if (mention.end() == part.end() || mention.end() < part.end() && closes(mention.end(), part.end())) {
                found = mention;
            }
        }
        if (found == null || d.tag(found.start()).startsWith("PRP")) {
            return null;
        }
        return plain(part.start(), found.start()) ? found : null;
    }

    /** Whether only brackets, or a clause that begins with a relative pronoun, follow a name. */
    private boolean closes(int from, int to) {
        return d.word(from).equals("(")
                || d.tag(from).startsWith("W")
                || d.tag(from).equals(".") && from + 1 == to;
    }

    /** Whether words before a name only describe it. */
    private boolean plain(int from, int to) {
        for (int i = from; i < to; i++) {
            String tag = d.tag(i);
            boolean body = d.entity(i) == EntityType.ORGANISATION;
            boolean noun = tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("DT") || tag.equals("PRP$");
            boolean role = RolePhrases.role(d.lower(i)) || RolePhrases.occupation(d.lower(i));
            boolean both = i == from && d.lower(i).equals("both");
            if (!noun && !body && !role && !both && !tag.equals("HYPH") && !tag.equals("POS") && !tag.equals("``")) {
                return false;
            }
        }
        return true;
    }

    private String name(EntityMention mention, Part part, List<Part> parts, int p) {
        String name = mention.entity().name;
        boolean plural = part.end() - mention.start() == part.end() - part.start()
                || d.tag(mention.start() - 1).endsWith("S");
        EntityMention next =
                firstName(mention) && mention.end() == part.end() && plural ? fullName(parts, p + 1) : null;
        return next == null
                ? name
                : name + next.entity().name.substring(next.entity().name.indexOf(' '));
    }

    private static boolean firstName(EntityMention mention) {
        String name = mention.entity().name;
        return mention.entity().person() && name.indexOf(' ') < 0 && Titles.firstName(name);
    }

    /** The name in full, behind a conjunction, to which first names lead: "Ines, Gil and Tom Roth"; null for none. */
    private @Nullable EntityMention fullName(List<Part> parts, int from) {
        for (int p = from; p < parts.size(); p++) {
            EntityMention mention = named(parts.get(p));
            if (mention == null
                    || !mention.entity().person()
                    || mention.start() > parts.get(p).start()) {
                return null;
            }
            if (mention.entity().name.indexOf(' ') > 0) {
                return parts.get(p).joined() && p + 1 == parts.size() ? mention : null;
            }
            if (!firstName(mention)) {
                return null;
            }
        }
        return null;
    }

    /**
     * Whether a part describes the person before it: "the chairman of the bank", "its lawyer", "and honorary captain".
     */
    private boolean describes(Part part, boolean afterPerson, boolean apposed) {
        if (!afterPerson || !singular(part)) {
            return false;
        }
        String tag = d.tag(part.start());
        return !part.joined() || apposed && !tag.equals("DT") && !tag.equals("PRP$") && !tag.equals("CD");
    }

    private boolean singular(Part part) {
        String first = d.lower(part.start());
        int head = NounPhrase.head(d, new TokenRange(part.start(), part.end()));
        boolean relative =
                d.tag(part.start()).startsWith("W") || d.tag(part.start()).startsWith("VB");
        boolean person = d.tag(head).equals("NN")
                && SourceNouns.kind(d.lower(head)) != SourceKind.ORGANISATION
                && SourceNouns.kind(d.lower(head)) != SourceKind.GOVERNMENT
                && SourceNouns.kind(d.lower(head)) != SourceKind.OUTLET;
        return relative
                || d.tag(part.start()).equals("CD") && part.end() - part.start() == 1
                || person && !SourceKinds.plural(d, head) && !first.equals("several");
    }

    /**
     * Whether the first part is an office in apposition to the name after it: "The mayor, Ines Roth, and two clerks".
     */
    private boolean appositionFollows(List<Part> parts) {
        Part first = parts.getFirst();
        boolean article =
                d.tag(first.start()).equals("DT") || d.tag(first.start()).equals("PRP$");
        EntityMention next = parts.size() > 1 && !parts.get(1).joined() ? named(parts.get(1)) : null;
        return article
                && singular(first)
                && next != null
                && next.entity().person()
                && next.start() == parts.get(1).start();
    }

    /** Whether a part is a noun phrase without prepositions and verbs. */
    private boolean phrase(Part part) {
        boolean noun = false;
        for (int i = part.start(); i < part.end(); i++) {
            String tag = d.tag(i);
            noun |= tag.startsWith("NN") || tag.equals("CD") || SourceKinds.plural(d, i);
            boolean allowed = tag.startsWith("NN")
                    || tag.startsWith("JJ")
                    || tag.equals("DT")
                    || tag.equals("PRP$")
                    || tag.equals("CD")
                    || tag.equals("POS")
                    || tag.equals("HYPH")
                    || tag.equals("PDT")
                    || tag.equals("VBG")
                    || tag.equals("VBN");
            boolean tail = noun && (tag.equals("IN") || tag.startsWith("W"));
            if (tail && i > part.start() && part.joined()) {
                return true;
            }
            if (!allowed) {
                return false;
            }
        }
        return noun;
    }
}
