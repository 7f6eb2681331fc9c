package news.hearsay.extract.engine.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;

/** Finds the beginnings and ends of persons' names. */
final class PersonNames {

    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "der", "den", "de", "di", "da", "del", "bin", "al", "el", "la", "le", "zu", "ter", "dos",
            "das", "du", "des", "los", "las", "della", "ibn", "bint", "abu", "ben", "ten", "vom", "zum", "zur", "af",
            "av", "lo", "ould", "d'", "'t");

    /** Particles that are also other words, and so count only where the tagger takes them for part of a name. */
    private static final Set<String> JOINING = Set.of("e", "y", "i", "und", "do", "op", "auf", "zu");

    private static final Set<String> PERSONAL_PARTICLES =
            Set.of("van", "von", "der", "den", "bin", "ibn", "bint", "ould", "ter");

    /** "d'Aurelle", "al-Nuri" */
    private static final Pattern ELIDED = Pattern.compile("(?:d['\u2019]|l['\u2019]|\\p{Ll}{1,3}-)\\p{Lu}.*");

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

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MAX_NAME_TOKENS = 14;

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
        if (vessel(from) || !namePart(from) && !unknownFirstName(from)) {
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
        if (namePart(at) || initial(at) || afterHyphenated(at)) {
            return at + 1;
        }
        int nickname = Math.max(nicknameEnd(at, sentence), shortNameEnd(at, sentence));
        if (nickname > at) {
            return namePart(nickname) || capital(nickname) ? nickname + 1 : -1;
        }
        if (elided(at)) {
            return at + 1;
        }
        int particles = at;
        while (particles < sentence && particleAt(particles)) {
            particles++;
        }
        boolean joined = particles > at
                && particles < sentence
                && (namePart(particles) || elided(particles) || capital(particles));
        return joined ? particles + 1 : -1;
    }

    /** Whether a capital follows a particle that a hyphen joins to the name: "van den Oudenhoven-ter Braak". */
    private boolean afterHyphenated(int at) {
        String before = d.lower(at - 1);
        int hyphen = before.lastIndexOf('-');
        return hyphen > 0 && PARTICLES.contains(before.substring(hyphen + 1)) && capital(at);
    }

    /** The token after a nickname in marks, brackets included; the token itself for none. */
    private int nicknameEnd(int at, int sentence) {
        boolean bracket = at + 1 < sentence && d.word(at).equals("(");
        int open = bracket ? at + 1 : at;
        int end = d.nicknameEnd(open);
        if (end == open) {
            return at;
        }
        return bracket && end < sentence && d.word(end).equals(")") ? end + 1 : end;
    }

    /** The token after a short first name in brackets, "Robert (Bob) Klein"; the token itself for none. */
    private int shortNameEnd(int at, int sentence) {
        boolean inside = at + 3 < sentence
                && d.word(at).equals("(")
                && d.word(at + 2).equals(")")
                && capital(at + 1)
                && d.entity(at + 3) == EntityType.PERSON;
        return inside ? at + 3 : at;
    }

    private boolean particleAt(int token) {
        String lower = d.lower(token);
        boolean joining = JOINING.contains(lower)
                && (d.tag(token).startsWith("NN") || d.tag(token).equals("FW"))
                && d.word(token).equals(lower);
        boolean article = Set.of("la", "le", "el", "al").contains(lower);
        return joining || PARTICLES.contains(lower) && (article || d.word(token).equals(lower));
    }

    private boolean elided(int token) {
        return d.tag(token).startsWith("NNP") && ELIDED.matcher(d.word(token)).matches();
    }

    private boolean capital(int token) {
        return Character.isUpperCase(d.word(token).charAt(0))
                && d.tag(token).startsWith("NN")
                && Gazetteer.country(d.word(token)) == null
                && !CalendarWords.day(d.lower(token));
    }

    private boolean namePart(int token) {
        if (!Character.isUpperCase(d.word(token).charAt(0))
                || d.tag(token).equals("POS")
                || CalendarWords.day(d.lower(token))) {
            return false;
        }
        boolean tagged = d.entity(token) == EntityType.PERSON
                || beforePersonalParticle(token)
                || token + 1 < d.size() && d.tag(token).startsWith("NNP") && d.nicknameEnd(token + 1) > token + 1;
        boolean first = Titles.firstName(d.word(token))
                && token + 1 < d.size()
                && d.tag(token + 1).startsWith("NNP")
                && (d.entity(token) != EntityType.ORGANISATION || d.entity(token + 1) == EntityType.PERSON);
        boolean second = token > 0
                && Titles.firstName(d.word(token - 1))
                && d.tag(token).startsWith("NNP")
                && d.entity(token) != EntityType.ORGANISATION;
        return (tagged || first || second || afterOffice(token))
                && (Gazetteer.country(d.word(token)) == null || surnameOf(token));
    }

    /** Whether a word that is also a place's is a surname, by the first name right before it: "sexton Urs Amman". */
    private boolean surnameOf(int token) {
        return token > 0
                && d.entity(token) == EntityType.PERSON
                && Character.isUpperCase(d.word(token - 1).charAt(0))
                && (Titles.firstName(d.word(token - 1)) || afterOccupation(token - 1));
    }

    /**
     * Whether a token is one of two proper nouns that follow an office and that the tagger takes for no name of a body:
     * "Premier Gil Pisa".
     */
    private boolean afterOffice(int token) {
        int sentence = d.sentenceOf(token);
        int first = token;
        while (first > d.sentenceStart(sentence) && plainName(first) && plainName(first - 1)) {
            first--;
        }
        boolean two = plainName(first)
                && first + 1 < d.sentenceEnd(sentence)
                && plainName(first + 1)
                && token <= first + 1
                && (first + 2 >= d.sentenceEnd(sentence) || !d.tag(first + 2).startsWith("NNP"));
        boolean place = d.entity(first) == EntityType.PLACE;
        return two
                && !place
                && first > d.sentenceStart(sentence)
                && RolePhrases.role(d.lower(first - 1))
                && d.tag(first - 1).startsWith("NN");
    }

    private boolean plainName(int token) {
        return d.tag(token).equals("NNP")
                && mixed(d.word(token))
                && d.entity(token) != EntityType.ORGANISATION
                && !RolePhrases.roleWord(d, token)
                && !CalendarWords.day(d.lower(token))
                && SourceNouns.kind(d.lower(token)) == null
                && Gazetteer.at(d, token).isEmpty();
    }

    /**
     * Whether a particle that only names of persons have follows, and then a capital: "Marie-Louise van der Straeten".
     */
    private boolean beforePersonalParticle(int token) {
        int next = token + 1;
        int sentence = d.sentenceEnd(d.sentenceOf(token));
        while (next < sentence && next - token <= 3 && PERSONAL_PARTICLES.contains(d.word(next))) {
            next++;
        }
        return next > token + 1
                && next < sentence
                && Character.isUpperCase(d.word(next).charAt(0))
                && Gazetteer.at(d, token).isEmpty();
    }

    /**
     * A single unknown word that the tagger takes for an organisation, right before a single word that it takes for a
     * person.
     */
    private boolean unknownFirstName(int token) {
        int sentence = d.sentenceOf(token);
        boolean alone = token == d.sentenceStart(sentence)
                || d.entity(token - 1) != d.entity(token)
                        && !d.tag(token - 1).equals("DT")
                        && !d.tag(token - 1).equals("IN")
                        && (!d.tag(token - 1).startsWith("NNP") || afterOccupation(token));
        return alone
                && (d.entity(token) == EntityType.ORGANISATION || d.entity(token) == EntityType.NONE)
                && d.tag(token).equals("NNP")
                && mixed(d.word(token))
                && !Titles.title(d.lower(token))
                && (d.cluster(token, 8) == 1 || afterOccupation(token) || opensSentence(token))
                && Gazetteer.at(d, token).isEmpty()
                && token + 1 < d.sentenceEnd(sentence)
                && d.entity(token + 1) == EntityType.PERSON
                && d.tag(token + 1).startsWith("NNP")
                && (token + 2 >= d.sentenceEnd(sentence) || d.entity(token + 2) != EntityType.PERSON)
                && !RolePhrases.roleWord(d, token)
                && SourceNouns.kind(d.lower(token)) == null;
    }

    /** Whether a token opens a sentence and describes nobody: "Joren Pask said", not "Rival Pask said". */
    private boolean opensSentence(int token) {
        return token == d.sentenceStart(d.sentenceOf(token))
                && d.entity(token) == EntityType.NONE
                && !RolePhrases.human(d.lower(token))
                && !CalendarWords.time(d.lower(token));
    }

    /**
     * Whether an office or occupation in small letters, or at the beginning of the sentence, stands right before a
     * token: "hotel keeper Kit", "Sexton Tim".
     */
    private boolean afterOccupation(int token) {
        int first = d.sentenceStart(d.sentenceOf(token));
        if (token == first) {
            return false;
        }
        String before = d.lower(token - 1);
        boolean small = Character.isLowerCase(d.word(token - 1).charAt(0));
        boolean known = RolePhrases.occupation(before) || RolePhrases.role(before);
        return small && (d.tag(token - 1).equals("NN") && RolePhrases.human(before) || known)
                || token - 1 == first && known;
    }

    /** A capital followed by small letters only. */
    private static boolean mixed(String word) {
        return word.length() > 2 && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
    }

    private boolean initial(int token) {
        String word = d.word(token);
        return word.length() <= 2
                        && Character.isUpperCase(word.charAt(0))
                        && d.tag(token).startsWith("NNP")
                || Generations.suffix(word) && d.tag(token).startsWith("NNP");
    }

    /** The first token of a name after its titles, offices and occupations. */
    int afterTitles(int from, int end) {
        int start = from;
        while (start < end
                && (Titles.title(d.lower(start))
                        || RolePhrases.roleWord(d, start) && !Titles.firstName(d.word(start))
                        || end - start > 2 && RolePhrases.occupation(d.lower(start)))) {
            start++;
        }
        return start;
    }

    /**
     * The first token of a name after the end of a place's name: "[In the Villa da Silva] Ida Renn", "[At the Casa
     * Rosa] Nils Borg".
     */
    int afterPlace(int from, int end) {
        boolean particle = from > 1 && particleAt(from - 1) && d.tag(from - 2).startsWith("NNP");
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
        StringBuilder name = new StringBuilder(d.slice(start, start + 1));
        int i = start + 1;
        while (i < end) {
            int nickname = Math.max(nicknameEnd(i, end), shortNameEnd(i, end));
            if (nickname > i) {
                i = nickname;
            } else if (d.word(i).equals(",")) {
                i++;
            } else {
                boolean joined = d.start(i) == d.end(i - 1) && !d.word(i - 1).endsWith(".");
                name.append(joined ? "" : " ").append(d.word(i));
                i++;
            }
        }
        String text = SPACES.matcher(name).replaceAll(" ");
        boolean capitals = text.indexOf(' ') > 0 && text.length() > 6 && text.equals(text.toUpperCase(Locale.ROOT));
        return capitals ? cased(text) : text;
    }

    private static String cased(String capitals) {
        return Arrays.stream(capitals.split(" ")).map(SpeakerNames::titleCase).collect(Collectors.joining(" "));
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
