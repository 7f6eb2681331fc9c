package news.hearsay.extract.engine.source;

import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Reads what stands around a person's name: titles, offices and appositions, and the gender that they tell. */
final class PersonDescriptions {

    private final Document d;

    PersonDescriptions(Document document) {
        this.d = document;
    }

    /**
     * Takes in what stands before the name and in apposition to it.
     *
     * @param from the mention's first token
     * @param start the name's first token, behind titles
     * @param end the token after the name
     */
    void describe(DiscourseEntity entity, int from, int start, int end) {
        int sentence = d.sentenceOf(start);
        int first = d.sentenceStart(sentence);
        int last = d.sentenceEnd(sentence);
        int titles = start;
        while (titles > first
                && (Titles.title(d.lower(titles - 1))
                        || d.word(titles - 1).equals(".") && titles - 1 > first && Titles.title(d.lower(titles - 2)))) {
            titles--;
        }
        int before = titles;
        while (before > first && titles - before < 9 && modifier(before - 1)) {
            before--;
        }
        RoleDescription description = before < titles ? RolePhrases.describe(d, before, titles) : null;
        if (description != null && description.headToken() == titles - 1) {
            entity.descriptions.add(description);
        }
        for (int i = Math.min(from, titles); i < start; i++) {
            String role = Titles.role(d.lower(i));
            if (role != null) {
                entity.descriptions.add(new RoleDescription(role, null, role, i));
            }
            learn(entity, Titles.gender(d.lower(i)));
        }
        if (end + 1 < last && d.word(end).equals(",") && appositive(end + 1)) {
            add(entity, RolePhrases.describe(d, end + 1, apposition(end + 1, last)));
        } else if (before == start
                && titles == start
                && from - 1 > first
                && d.word(from - 1).equals(",")) {
            appositionBefore(entity, first, from - 1);
        }
    }

    /** "the head of the office, Andriy Yermak"; not "with the president, Jake Sullivan". */
    private void appositionBefore(DiscourseEntity entity, int sentence, int comma) {
        int from = comma;
        while (from > sentence
                && comma - from < 16
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

    private int apposition(int from, int sentence) {
        int end = from;
        while (end < sentence
                && end - from < 16
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

    /** Notes a gender where none is known yet. */
    static void learn(DiscourseEntity entity, Gender gender) {
        if (entity.gender == Gender.UNKNOWN) {
            entity.gender = gender;
        }
    }
}
