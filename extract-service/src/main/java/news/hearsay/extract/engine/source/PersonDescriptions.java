package news.hearsay.extract.engine.source;

import java.util.List;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/** Reads the titles, offices and appositions around a person's name, and the gender that they imply. */
final class PersonDescriptions {

    private static final int MAX_APPOSITION_TOKENS = 16;

    private final Document d;
    private final OfficesBefore offices;

    PersonDescriptions(Document document) {
        this.d = document;
        this.offices = new OfficesBefore(document);
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
        int titles = offices.titlesStart(first, start);
        int before = offices.modifiersStart(first, titles);
        RoleDescription description = offices.endingAt(first, titles);
        if (description != null) {
            String body =
                    description.affiliation() == null && titles > first ? Affiliations.ofBody(d, end, last) : null;
            person.descriptions.add(
                    body == null
                            ? description
                            : new RoleDescription(
                                    description.role(), body, description.head(), description.headToken()));
            learn(person, RoleWords.gender(description.head()));
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
        if (described != null && speaks(from, described.headToken())) {
            return;
        }
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

    /** Whether a person inside a clause is followed by its speaker: "It was given to Dravek, the lawyer said." */
    private boolean speaks(int from, int head) {
        int sentence = d.sentenceOf(from);
        boolean verb = head + 1 < d.sentenceEnd(sentence)
                && (d.tag(head + 1).equals("VBD") || d.tag(head + 1).equals("VBZ"));
        for (int i = d.sentenceStart(sentence); verb && i < from - 1; i++) {
            String tag = d.tag(i);
            if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD")) {
                return true;
            }
        }
        return false;
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
            learn(entity, RoleWords.gender(description.head()));
        }
    }

    /** The offices and occupations right before a name, its titles left out; empty for none. */
    List<RoleDescription> before(int start) {
        return offices.before(start);
    }

    /** Sets the gender unless it is known already. */
    static void learn(DiscourseEntity entity, Gender gender) {
        if (entity.gender == Gender.UNKNOWN) {
            entity.gender = gender;
        }
    }
}
