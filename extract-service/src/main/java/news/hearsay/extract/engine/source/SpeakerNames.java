package news.hearsay.extract.engine.source;

import java.util.Locale;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/** Judges whether words that stand alone name a person, by the words and by the people whom the article names. */
public final class SpeakerNames {

    private static final int MAX_NAME_WORDS = 5;

    private final Document d;
    private @Nullable NamedPeople people;

    /** The article's text is searched for names when the first label is judged. */
    public SpeakerNames(Document document) {
        this.d = document;
    }

    private NamedPeople people() {
        NamedPeople found = people;
        if (found == null) {
            found = NamedPeople.of(d);
            people = found;
        }
        return found;
    }

    /** The first mention of the only person named in full before a token; null for none or several. */
    public @Nullable TokenRange only(int token) {
        EntityMention first = people().first();
        return first == null || first.start() >= token || people().second() < token
                ? null
                : new TokenRange(first.start(), first.end());
    }

    /**
     * Whether words name a person: a name in full, or the surname or first name of somebody whom the article names.
     *
     * @param account whether the name of an account follows
     */
    public boolean person(TokenRange range, boolean account) {
        int start = afterOffices(range);
        int end = nameEnd(start, range.end());
        int words = end - start;
        if (words == 0 || words > MAX_NAME_WORDS || bodyOrDay(start, end)) {
            return false;
        }
        boolean office = start > range.start();
        boolean rest = end == range.end() || d.word(end).equals(",");
        if (words == 1) {
            return rest
                    && (people().words().contains(d.lower(start))
                            || office && d.entity(start) == EntityType.PERSON
                            || office && Titles.title(titleWord(start)) && !office(d.lower(start)));
        }
        boolean tagged = personal(d, start, end);
        for (int i = start; i < end; i++) {
            tagged |= people().words().contains(d.lower(i));
        }
        return rest && (tagged || office || account);
    }

    /** Whether words in capitals have the form of a name and may be one, though nothing shows it. */
    public boolean capitals(TokenRange range) {
        boolean article = d.tag(range.start()).equals("DT");
        boolean capitals = !article && range.length() <= 3 && !bodyOrDay(range.start(), range.end());
        for (int i = range.start(); i < range.end(); i++) {
            String word = d.word(i);
            capitals &= word.length() > 1
                    && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '-' || c == '\'')
                    && d.entity(i) != EntityType.PLACE;
        }
        return capitals;
    }

    /** The title before a name, without its full stop. */
    private String titleWord(int name) {
        int title = name - 1;
        while (title > 0 && d.word(title).equals(".")) {
            title--;
        }
        return d.lower(title);
    }

    /** Whether a single word is a first name or an office: "ANNA", "Mayor". */
    public boolean bare(int token) {
        String word = d.word(token);
        boolean name = Titles.firstName(titleCase(word)) || office(d.lower(token));
        boolean person = SourceNouns.kind(d.lower(token)) == SourceKind.PERSON;
        return Character.isUpperCase(word.charAt(0))
                && word.length() > 1
                && (person || name && !bodyOrDay(token, token + 1));
    }

    /** Whether a word in lower case is an office or occupation. */
    public static boolean office(String lower) {
        return RoleWords.role(lower) || RoleWords.occupation(lower);
    }

    /** Whether the tagger or a list of first names takes some of the words for a person's name. */
    static boolean personal(Document d, int start, int end) {
        for (int i = start; i < end; i++) {
            if (d.entity(i) == EntityType.PERSON || Titles.firstName(titleCase(d.word(i)))) {
                return true;
            }
        }
        return false;
    }

    /** Whether words after a dash credit a person or body. */
    public boolean credited(TokenRange range) {
        return person(range, false)
                || d.entity(range.start()) == EntityType.ORGANISATION
                || d.entity(range.start()) == EntityType.PERSON;
    }

    private int afterOffices(TokenRange range) {
        return start(d, range);
    }

    /** The first token of the name after titles, offices and occupations, and the words between them. */
    static int start(Document d, TokenRange range) {
        int start = range.start();
        for (int i = range.start(); i < range.end() - 1 && !d.word(i).equals(","); i++) {
            String lower = d.lower(i);
            boolean office = RoleWords.role(lower) || RoleWords.occupation(lower) || Titles.title(lower);
            if (office && !Titles.firstName(d.word(i))) {
                start = i + 1;
            }
        }
        while (start < range.end() - 1 && d.word(start).equals(".")) {
            start++;
        }
        return start;
    }

    private int nameEnd(int start, int end) {
        int i = start;
        while (i < end
                && (Character.isUpperCase(d.word(i).charAt(0)) || NameParticles.particle(d.lower(i)) && i > start)) {
            i++;
        }
        return i;
    }

    private boolean bodyOrDay(int start, int end) {
        for (int i = start; i < end; i++) {
            if (CalendarWords.day(d.lower(i)) || Gazetteer.country(d.word(i)) != null) {
                return true;
            }
        }
        return !Gazetteer.at(d, start).isEmpty() || SourceNouns.kind(d.lower(end - 1)) != null;
    }

    /** A word in capitals as a name is written: "BRANDT" as "Brandt"; other words as they are. */
    static String titleCase(String word) {
        if (word.length() < 2 || !word.equals(word.toUpperCase(Locale.ROOT)) || word.endsWith(".")) {
            return word;
        }
        StringBuilder cased = new StringBuilder();
        boolean first = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            cased.append(first ? c : Character.toLowerCase(c));
            first = c == '-' || c == '\'' || c == '\u2019';
        }
        return cased.toString();
    }
}
