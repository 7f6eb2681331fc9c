package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/** Reads the titles, offices and appositions around a person's name, and the gender that they imply. */
final class PersonDescriptions {

    private static final int MAX_TOKENS_BEFORE_TITLES = 9;
    private static final Set<String> CHAIR_LINKS = Set.of("of", "at", "for", "in");

    private static final int MAX_APPOSITION_TOKENS = 16;

    private final Document d;

    PersonDescriptions(Document document) {
        this.d = document;
    }

    /**
     * Adds the descriptions before the name and in apposition to it.
     *
     * @param from the mention's first token
     * @param start the name's first token, after titles
     * @param end the token after the name
     */
    void describe(DiscourseEntity person, int from, int start, int end) {
        int sentence = d.sentenceOf(start);
        int first = d.sentenceStart(sentence);
        int last = d.sentenceEnd(sentence);
        int titles = titlesStart(first, start);
        int before = modifiersStart(first, titles);
        RoleDescription description = office(first, titles);
        if (description != null) {
            person.descriptions.add(description);
            learn(person, RolePhrases.gender(description));
        }
        addTitles(person, Math.min(from, titles), start);
        if (end + 1 < last && d.word(end).equals(",") && appositive(end + 1)) {
            addAppositionAfter(person, end + 1, last);
        } else if (before == start
                && titles == start
                && from - 1 > first
                && d.word(from - 1).equals(",")
                && !(end < last && (d.tag(end).equals("VBD") || d.tag(end).equals("VBZ")))) {
            addAppositionBefore(person, first, from - 1);
        }
    }

    /** The offices and occupations right before a name, its titles left out; empty for none. */
    List<RoleDescription> before(int start) {
        int first = d.sentenceStart(d.sentenceOf(start));
        RoleDescription office = office(first, titlesStart(first, start));
        return office == null ? List.of() : List.of(office);
    }

    /** The office or occupation that ends right before a token; null for none. */
    private @Nullable RoleDescription office(int first, int end) {
        int duty = dutyStart(first, end);
        if (duty < end) {
            return RolePhrases.describe(d, duty, end);
        }
        int chair = chairStart(first, end);
        if (chair < end) {
            return RolePhrases.describe(d, chair, end);
        }
        int before = modifiersStart(first, end);
        if (before == end) {
            return null;
        }
        RoleDescription office = RolePhrases.describe(d, before, end);
        if (office == null || office.headToken() != end - 1) {
            office = RolePhrases.describeBefore(d, before, end);
        }
        return office != null && office.headToken() == end - 1 ? office : null;
    }

    /** The first token of an office with its field of duty that ends here ("Minister for Fisheries and Ports"). */
    private int dutyStart(int first, int end) {
        for (int i = end - 2; i > Math.max(first, end - MAX_TOKENS_BEFORE_TITLES); i--) {
            if (RolePhrases.dutyFollows(d, i - 1, end)) {
                int start = i - 1;
                while (start > first && modifier(start - 1)) {
                    start--;
                }
                return start;
            }
        }
        return end;
    }

    /**
     * The first token of an office and its body before a name, "Deputy head of the Harbour Office Olga Renn"; the name's
     * first token for none. With an article before the office, the name may be that of the body.
     */
    private int chairStart(int first, int end) {
        String last = end > first ? d.tag(end - 1) : "";
        if (!last.startsWith("NN") && !last.equals("CD") || RolePhrases.roleWord(d, end - 1)) {
            return end;
        }
        for (int i = end - 1; i > Math.max(first, end - MAX_TOKENS_BEFORE_TITLES); i--) {
            String tag = d.tag(i);
            boolean link = tag.equals("IN") && CHAIR_LINKS.contains(d.lower(i));
            if (link && RolePhrases.role(d.lower(i - 1))) {
                int start = modifiersStart(first, i);
                return d.tag(start).equals("DT") || start > first && determiner(start - 1) ? end : start;
            }
            boolean inside = link || tag.equals("DT") || tag.equals("CD") || tag.equals("CC") || modifier(i);
            if (!inside) {
                return end;
            }
        }
        return end;
    }

    private boolean determiner(int token) {
        return d.tag(token).equals("DT")
                || d.tag(token).equals("PRP$")
                || d.tag(token).equals("POS");
    }

    private int titlesStart(int first, int name) {
        int titles = name;
        while (titles > first
                && (Titles.title(d.lower(titles - 1))
                        || d.word(titles - 1).equals(".") && titles - 1 > first && Titles.title(d.lower(titles - 2)))) {
            titles--;
        }
        return titles;
    }

    private int modifiersStart(int first, int titles) {
        int before = titles;
        while (before > first && titles - before < MAX_TOKENS_BEFORE_TITLES && modifier(before - 1)) {
            before--;
        }
        return before;
    }

    private void addTitles(DiscourseEntity person, int from, int to) {
        for (int i = from; i < to; i++) {
            String role = Titles.role(d.lower(i));
            if (role != null) {
                person.descriptions.add(new RoleDescription(role, null, role, i));
            }
            learn(person, Titles.gender(d.lower(i)));
        }
    }

    /** Adds "Ole Fink, a fisherman", but not the next name of a list ("Ole Fink, the union and …"). */
    private void addAppositionAfter(DiscourseEntity person, int from, int sentence) {
        int end = appositionEnd(from, sentence);
        RoleDescription described = RolePhrases.describe(d, from, end);
        if (described != null && !nextName(from, described.headToken())) {
            add(person, described);
        } else if (described == null) {
            RoleDescription any = RolePhrases.describeApposition(d, from, end);
            boolean name = any != null
                    && any.headToken() + 1 < sentence
                    && d.tag(any.headToken() + 1).startsWith("NNP");
            if (any != null && !name) {
                add(person, any);
            }
        }
    }

    /** Whether the words from here to an office lead to another name: "Ines Roth, fire chief Tessa Moor and …". */
    private boolean nextName(int from, int head) {
        boolean article = d.tag(from).equals("DT") || d.tag(from).equals("PRP$");
        return !article
                && head + 1 < d.sentenceEnd(d.sentenceOf(head))
                && d.entity(head + 1) == EntityType.PERSON
                && d.tag(head + 1).startsWith("NNP");
    }

    /** Adds "the head of the office, Andriy Yermak", but not "with the president, Jake Sullivan". */
    private void addAppositionBefore(DiscourseEntity entity, int sentence, int comma) {
        int from = comma;
        while (from > sentence
                && comma - from < MAX_APPOSITION_TOKENS
                && !d.tag(from - 1).startsWith("VB")
                && !d.tag(from - 1).equals(",")
                && !d.tag(from - 1).equals("MD")) {
            from--;
        }
        boolean phrase = appositive(from) || Titles.title(d.lower(from));
        RoleDescription role = phrase && noVerb(from, comma) ? RolePhrases.describeApposition(d, from, comma) : null;
        add(entity, role);
    }

    private boolean noVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            if (d.tag(i).startsWith("VB") || d.tag(i).equals("MD") || d.tag(i).equals(",")) {
                return false;
            }
        }
        return true;
    }

    private boolean appositive(int token) {
        String tag = d.tag(token);
        return tag.equals("DT") || tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("PRP$");
    }

    private int appositionEnd(int from, int sentence) {
        int end = from;
        while (end < sentence
                && end - from < MAX_APPOSITION_TOKENS
                && !d.word(end).equals(",")
                && !d.tag(end).equals(".")) {
            end++;
        }
        return end;
    }

    private void add(DiscourseEntity entity, @Nullable RoleDescription description) {
        if (description != null && !d.tag(description.headToken()).endsWith("S")) {
            entity.descriptions.add(description);
            learn(entity, RolePhrases.gender(description));
        }
    }

    private boolean modifier(int token) {
        String tag = d.tag(token);
        if (CalendarWords.day(d.lower(token))) {
            return false;
        }
        boolean body = (tag.equals("IN") || tag.equals("CC")) && inBody(token);
        return body
                || RolePhrases.occupation(d.lower(token))
                || RolePhrases.role(d.lower(token))
                || tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.equals("POS")
                || tag.equals("HYPH")
                || tag.equals("VBG") && RolePhrases.roleWord(d, token)
                || tag.equals("CC") && d.word(token).equals("&");
    }

    /** Whether "of", "for" or "and" is part of a body's name: "Department of Roads and Bridges". */
    private boolean inBody(int token) {
        if (d.entity(token) == EntityType.ORGANISATION) {
            return true;
        }
        return token > 1
                && token + 1 < d.size()
                && d.entity(token - 1) == EntityType.ORGANISATION
                && d.entity(token + 1) == EntityType.ORGANISATION
                && d.tag(token - 2).equals("IN")
                && d.entity(token - 2) == EntityType.ORGANISATION;
    }

    /** Sets the gender unless it is known already. */
    static void learn(DiscourseEntity entity, Gender gender) {
        if (entity.gender == Gender.UNKNOWN) {
            entity.gender = gender;
        }
    }
}
