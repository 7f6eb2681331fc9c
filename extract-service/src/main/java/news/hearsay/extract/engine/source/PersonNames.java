package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;

/** Finds the beginnings and ends of persons' names. */
final class PersonNames {

    private static final Set<String> PARTICLES =
            Set.of("von", "van", "der", "den", "de", "di", "da", "del", "bin", "al", "el", "la", "le", "zu", "ter");

    private static final int MAX_NAME_TOKENS = 8;

    private final Document d;

    PersonNames(Document document) {
        this.d = document;
    }

    /** Whether a word in lower case is a particle inside names: "van", "de". */
    static boolean particle(String word) {
        return PARTICLES.contains(word);
    }

    /** The token after the person's name that begins here; the token itself for none. */
    int end(int from) {
        if (!namePart(from)) {
            return from;
        }
        int end = from;
        int sentence = d.sentenceEnd(d.sentenceOf(from));
        while (end < sentence && end - from < MAX_NAME_TOKENS) {
            if (namePart(end) || end > from && initial(end)) {
                end++;
            } else {
                int particles = end;
                while (end > from && particles < sentence && PARTICLES.contains(d.word(particles))) {
                    particles++;
                }
                if (particles == end || particles == sentence || !namePart(particles)) {
                    break;
                }
                end = particles + 1;
            }
        }
        return end;
    }

    private boolean namePart(int token) {
        if (!Character.isUpperCase(d.word(token).charAt(0)) || d.tag(token).equals("POS")) {
            return false;
        }
        boolean tagged = d.entity(token) == EntityType.PERSON;
        boolean first = Titles.firstName(d.word(token))
                && token + 1 < d.size()
                && d.tag(token + 1).startsWith("NNP")
                && d.entity(token) != EntityType.ORGANISATION;
        boolean second = token > 0
                && Titles.firstName(d.word(token - 1))
                && d.tag(token).startsWith("NNP")
                && d.entity(token) != EntityType.ORGANISATION;
        return (tagged || first || second) && Gazetteer.country(d.word(token)) == null;
    }

    private boolean initial(int token) {
        String word = d.word(token);
        return word.length() <= 2
                        && Character.isUpperCase(word.charAt(0))
                        && d.tag(token).startsWith("NNP")
                || word.equals("Jr.")
                || word.equals("Sr.");
    }

    /** The first token of a name after its titles and offices. */
    int afterTitles(int from, int end) {
        int start = from;
        while (start < end
                && (Titles.title(d.lower(start))
                        || RolePhrases.roleWord(d, start) && !Titles.firstName(d.word(start)))) {
            start++;
        }
        return start;
    }
}
