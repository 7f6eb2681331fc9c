package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;

/** What names of outlets look like, and whether two of them denote one outlet. */
public final class OutletNames {

    /** last words of outlets' names that have at least two words */
    private static final Set<String> ENDS = Set.of(
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
            "newspaper",
            "wire",
            "newswire",
            "digest",
            "broadcasting",
            "magazine",
            "gazeta",
            "argus",
            "advertiser",
            "newsletter",
            "podcast",
            "noticeboard",
            "fm",
            "courant",
            "kurier",
            "tageblatt");

    /** last words of outlets' names that are also common in other names, and so count only in positions of outlets */
    private static final Set<String> COMMON_ENDS = Set.of(
            "star",
            "mail",
            "express",
            "sun",
            "echo",
            "globe",
            "guardian",
            "record",
            "standard",
            "monitor",
            "register",
            "citizen",
            "mercury",
            "messenger",
            "reporter",
            "today",
            "live",
            "online",
            "insider",
            "fanal",
            "presse",
            "rundschau",
            "independent",
            "republic",
            "voice",
            "bote",
            "blog",
            "allgemeine",
            "anzeiger",
            "abendblatt",
            "nachrichten",
            "diario",
            "diário",
            "jornal",
            "giornale",
            "corriere",
            "dagblad",
            "tidende",
            "tidning");

    /** first words of newspapers' names in positions of outlets: "Daily Herold" */
    private static final Set<String> COMMON_BEGINNINGS = Set.of(
            "daily", "evening", "morning", "sunday", "weekly", "gazeta", "gazette", "diario", "diário", "journal");

    /** words that a short form of an agency's or broadcaster's name leaves out: "Polar" for "Polar News Service" */
    private static final Set<String> LEFT_OUT =
            Set.of("news", "agency", "service", "press", "wire", "newswire", "network", "group", "media", "online");

    /** first words of broadcasters' names: "Radio North", "Channel 4" */
    private static final Set<String> BEGINNINGS =
            Set.of("radio", "tv", "canal", "kanal", "channel", "television", "rádio");

    /** second words of names that are no broadcasters': "Channel Islands" */
    private static final Set<String> GEOGRAPHY = Set.of("islands", "tunnel", "street", "zone", "shack");

    private static final Set<String> PRESS_ENDS = Set.of("agency", "service", "network", "corporation", "group");
    private static final Set<String> PRESS =
            Set.of("news", "press", "wire", "broadcasting", "media", "radio", "television");

    /** first words of names with "of": "Voice of the Valley" */
    private static final Set<String> OF_HEADS =
            Set.of("voice", "echo", "news", "times", "journal", "gazette", "herald", "messenger", "mirror");

    private static final int MIN_INITIALS = 3;

    private OutletNames() {}

    /**
     * Whether two names denote one outlet: "WSJ" and "The Wall Street Journal", "Polar" and "Polar News Service".
     * Ignores case and a leading article.
     */
    public static boolean same(String one, String other) {
        String a = plain(Gazetteer.outlet(one));
        String b = plain(Gazetteer.outlet(other));
        return a.equalsIgnoreCase(b) || abbreviates(a, b) || abbreviates(b, a) || initials(a, b) || initials(b, a);
    }

    /** Whether a name is short for another by initials: "WCP" of "West Coast Press", "BNW" of "Baltic Newswire". */
    private static boolean initials(String name, String other) {
        if (name.length() < MIN_INITIALS || !name.chars().allMatch(Character::isUpperCase) || other.indexOf(' ') < 0) {
            return false;
        }
        StringBuilder pattern = new StringBuilder();
        for (String word : other.split(" ")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                pattern.append(word.charAt(0));
                word.toUpperCase(Locale.ROOT)
                        .chars()
                        .skip(1)
                        .filter(Character::isLetter)
                        .forEach(c -> pattern.append((char) c).append('?'));
            }
        }
        return name.matches(pattern.toString());
    }

    /** Whether a name is an unknown outlet's name without the general words at its end. */
    static boolean abbreviates(String name, String outlet) {
        if (name.length() >= outlet.length() || !outlet.regionMatches(true, 0, name + " ", 0, name.length() + 1)) {
            return false;
        }
        String[] rest =
                outlet.substring(name.length() + 1).toLowerCase(Locale.ROOT).split(" ");
        String lower = name.toLowerCase(Locale.ROOT);
        return LEFT_OUT.containsAll(List.of(rest))
                && !COMMON_BEGINNINGS.contains(lower)
                && !BEGINNINGS.contains(lower)
                && !known(outlet);
    }

    /** Whether a name is a short form of an outlet's name: "the Courier" of "Harbour Courier". */
    public static boolean shortens(String name, String outlet) {
        String plain = plain(name);
        return !plain.equals(name)
                && plain.indexOf(' ') < 0
                && !known(name)
                && outlet.toLowerCase(Locale.ROOT).endsWith(" " + plain.toLowerCase(Locale.ROOT));
    }

    /** Whether the gazetteer contains an outlet of that name, in any of its full forms and in any case. */
    static boolean known(String name) {
        return Gazetteer.knowsOutlet(name);
    }

    /** Whether a word in lower case is the last one of outlets' names, also of names for other things. */
    static boolean mayEnd(String lower) {
        return ENDS.contains(lower) || COMMON_ENDS.contains(lower);
    }

    static boolean headOf(String lower) {
        return OF_HEADS.contains(lower);
    }

    /** Whether a word is the last one of many outlets' names ("Courier"). */
    static boolean ends(String lower) {
        return ENDS.contains(lower);
    }

    static boolean beginsBroadcaster(String lower) {
        return BEGINNINGS.contains(lower);
    }

    /** Whether a token may begin the name of a broadcaster. */
    static boolean begins(Document d, int token) {
        return Character.isUpperCase(d.word(token).charAt(0)) && BEGINNINGS.contains(d.lower(token));
    }

    /** Whether a name has the form of an outlet's: "Coastline News", "Radio North". */
    static boolean form(Document d, int from, int end) {
        if (end - from < 2) {
            return false;
        }
        String last = d.lower(end - 1);
        boolean press = PRESS_ENDS.contains(last) && PRESS.contains(d.lower(end - 2));
        boolean news = end - from > 2
                && d.lower(end - 2).equals("news")
                && Character.isUpperCase(d.word(end - 2).charAt(0));
        boolean broadcaster = BEGINNINGS.contains(d.lower(from))
                && !GEOGRAPHY.contains(d.lower(from + 1))
                && (from == 0 || !d.lower(from - 1).equals("the"));
        boolean of = OF_HEADS.contains(d.lower(from)) && d.lower(from + 1).equals("of");
        return press
                || news
                || of
                || broadcaster
                || ENDS.contains(last)
                || COMMON_ENDS.contains(last)
                || COMMON_BEGINNINGS.contains(d.lower(from));
    }

    /** Whether an entity is an outlet, or stands where the text names outlets. */
    static boolean possible(DiscourseEntity entity) {
        return entity.kind == SourceKind.OUTLET
                || entity.kind == SourceKind.ORGANISATION && entity.nouns.contains(OutletNouns.OUTLET);
    }

    private static String plain(String name) {
        return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
    }
}
