package news.hearsay.extract.engine.source;

import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Reads the titles, offices and appositions around a person's name, and the gender that they imply. */
final class PersonDescriptions {

    private static final int MAX_TOKENS_BEFORE_TITLES = 9;
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
        RoleDescription description = before < titles ? RolePhrases.describe(d, before, titles) : null;
        if (description != null && description.headToken() == titles - 1) {
            person.descriptions.add(description);
        }
        addTitles(person, Math.min(from, titles), start);
        if (end + 1 < last && d.word(end).equals(",") && appositive(end + 1)) {
            add(person, RolePhrases.describe(d, end + 1, appositionEnd(end + 1, last)));
        } else if (before == start
                && titles == start
                && from - 1 > first
                && d.word(from - 1).equals(",")) {
            addAppositionBefore(person, first, from - 1);
        }
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
        RoleDescription role = phrase && noVerb(from, comma) ? RolePhrases.describe(d, from, comma) : null;
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
        return tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.equals("POS")
                || tag.equals("HYPH")
                || tag.equals("VBG") && RolePhrases.roleWord(d, token)
                || tag.equals("CC") && d.word(token).equals("&");
    }

    /** Sets the gender unless it is known already. */
    static void learn(DiscourseEntity entity, Gender gender) {
        if (entity.gender == Gender.UNKNOWN) {
            entity.gender = gender;
        }
    }
}
