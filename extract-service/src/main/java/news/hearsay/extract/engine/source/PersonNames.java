package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;

/** Finds the beginnings and ends of persons' names: "[Robert (Bob) Klein]", "[Marie-Louise van der Straeten]". */
final class PersonNames {

    private static final Set<String> VESSELS = Set.of(
            "ferry",
            "ship",
            "vessel",
            "boat",
            "tanker",
            "trawler",
            "yacht",
            "submarine",
            "frigate",
            "destroyer",
            "steamer",
            "barge",
            "schooner",
            "freighter",
            "lifeboat",
            "icebreaker");
    private static final int MAX_NAME_TOKENS = 14;

    private final Document d;
    private final NameParticles particles;
    private final NameInsertions insertions;
    private final NameEvidence evidence;

    PersonNames(Document document) {
        this.d = document;
        this.particles = new NameParticles(document);
        this.insertions = new NameInsertions(document);
        this.evidence = new NameEvidence(document, particles);
    }

    /** The token after the person's name that begins here; the token itself for none. */
    int end(int from) {
        if (vessel(from) || !evidence.part(from) && !evidence.unknownFirstName(from)) {
            return from;
        }
        int sentence = d.sentenceEnd(d.sentenceOf(from));
        int limit = Math.min(sentence, from + MAX_NAME_TOKENS);
        int end = from + 1;
        for (int next = end; next > 0 && end < limit; ) {
            next = partEnd(end, sentence);
            end = Math.max(end, next);
        }
        return Generations.end(d, end, sentence);
    }

    /** Whether it is the name of a ship: "the ferry Marietta". */
    private boolean vessel(int from) {
        return from > d.sentenceStart(d.sentenceOf(from))
                && VESSELS.contains(d.lower(from - 1))
                && d.tag(from - 1).equals("NN");
    }

    /** The token after the part that continues a name here; -1 for none. */
    private int partEnd(int at, int sentence) {
        if (evidence.part(at) || evidence.initial(at) || afterHyphenated(at)) {
            return at + 1;
        }
        int nickname = insertions.end(at, sentence);
        if (nickname > at) {
            return evidence.part(nickname) || capital(d, nickname) ? nickname + 1 : -1;
        }
        if (particles.elided(at)) {
            return at + 1;
        }
        int next = at;
        while (next < sentence && particles.at(next)) {
            next++;
        }
        boolean joined =
                next > at && next < sentence && (evidence.part(next) || particles.elided(next) || capital(d, next));
        return joined ? next + 1 : -1;
    }

    /** Whether a capital follows a particle that a hyphen joins to the name: "van den Oudenhoven-ter Braak". */
    private boolean afterHyphenated(int at) {
        String before = d.lower(at - 1);
        int hyphen = before.lastIndexOf('-');
        return hyphen > 0 && NameParticles.particle(before.substring(hyphen + 1)) && capital(d, at);
    }

    /** Whether a token is a noun with a capital that names neither a country nor a day. */
    static boolean capital(Document d, int token) {
        return Character.isUpperCase(d.word(token).charAt(0))
                && d.tag(token).startsWith("NN")
                && Gazetteer.country(d.word(token)) == null
                && !CalendarWords.day(d.lower(token));
    }

    /** The first token of a name after its titles, offices and occupations. */
    int afterTitles(int from, int end) {
        int start = from;
        while (start < end
                && (Titles.title(d.lower(start))
                        || RoleWords.roleWord(d, start) && !Titles.firstName(d.word(start))
                        || end - start > 2 && RoleWords.occupation(d.lower(start)))) {
            start++;
        }
        return start;
    }

    /**
     * The first token of a name after the end of a place's name: "[In the Villa da Silva] Ida Renn", "[At the Casa
     * Rosa] Nils Borg".
     */
    int afterPlace(int from, int end) {
        boolean particle = from > 1 && particles.at(from - 1) && d.tag(from - 2).startsWith("NNP");
        boolean place = from > 0
                && d.entity(from) == EntityType.PLACE
                && d.entity(from - 1) == EntityType.PLACE
                && d.tag(from - 1).startsWith("NNP");
        for (int i = from + 1; (particle || place) && i + 1 < end; i++) {
            if (Titles.firstName(d.word(i)) && d.entity(i) == EntityType.PERSON) {
                return i;
            }
        }
        return from;
    }

    /** The name in these tokens, without nicknames in marks, with single spaces. */
    String text(int start, int end) {
        return new NameText(d, insertions).of(start, end);
    }

    /** The last token of the surname in a name. */
    int surname(int start, int end) {
        int last = end - 1;
        if (last - 2 >= start && d.word(last - 1).equals("the")) {
            return last - 2;
        }
        while (last > start
                && (Generations.suffix(d.word(last))
                        || d.word(last).equals(",")
                        || d.word(last).equals("."))) {
            last--;
        }
        return last;
    }
}
