package news.hearsay.extract.engine.source;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;

/** What names of outlets look like, and whether two of them denote one outlet. */
public final class OutletNames {

    /** nouns that mean an outlet, before or after its name and by themselves: "the newspaper" */
    static final Set<String> KINDS = Set.of(
            "newspaper",
            "paper",
            "daily",
            "tabloid",
            "broadsheet",
            "magazine",
            "weekly",
            "broadcaster",
            "channel",
            "newswire",
            "outlet",
            "website",
            "portal");

    /** further nouns that may refer back to an outlet: "the station" */
    private static final Set<String> OTHER_NOUNS = Set.of("blog", "podcast", "publication", "site", "station");

    /** nouns that may refer back to an agency, if the name is that of one */
    private static final Set<String> AGENCY_NOUNS = Set.of("agency", "wire", "service");

    private static final Set<String> AGENCY_ENDS = Set.of("agency", "news", "wire", "newswire", "press", "service");

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
            "noticeboard");

    /** first words of broadcasters' names: "Radio North", "Channel 4" */
    private static final Set<String> BEGINNINGS = Set.of("radio", "tv", "canal", "channel", "television", "rádio");

    /** second words of names that are no broadcasters': "Channel Islands" */
    private static final Set<String> GEOGRAPHY = Set.of("islands", "tunnel", "street", "zone", "shack");

    private OutletNames() {}

    /** Whether two names denote one outlet: "WSJ" and "The Wall Street Journal". Ignores case and a leading article. */
    public static boolean same(String one, String other) {
        return plain(Gazetteer.outlet(one)).equalsIgnoreCase(plain(Gazetteer.outlet(other)));
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

    /** Whether a word is the last one of many outlets' names ("Courier"). */
    static boolean ends(String lower) {
        return ENDS.contains(lower);
    }

    /** Whether a token may begin the name of a broadcaster. */
    static boolean begins(Document d, int token) {
        return Character.isUpperCase(d.word(token).charAt(0)) && BEGINNINGS.contains(d.lower(token));
    }

    /** Whether a name has the form of an outlet's: "Coastline News", "Radio North". */
    static boolean form(Document d, int from, int end) {
        return end - from > 1
                && (ENDS.contains(d.lower(end - 1))
                        || BEGINNINGS.contains(d.lower(from))
                                && !GEOGRAPHY.contains(d.lower(from + 1))
                                && (from == 0 || !d.lower(from - 1).equals("the")));
    }

    /** The nouns that may refer back to an outlet of that name. */
    static Set<String> nouns(String name) {
        Set<String> nouns = new HashSet<>(KINDS);
        nouns.addAll(OTHER_NOUNS);
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        if (AGENCY_ENDS.contains(last)) {
            nouns.addAll(AGENCY_NOUNS);
        }
        return nouns;
    }

    /** Whether an entity is an outlet, or stands where the text names outlets. */
    static boolean possible(DiscourseEntity entity) {
        return entity.kind == SourceKind.OUTLET
                || entity.kind == SourceKind.ORGANISATION && entity.nouns.contains("newspaper");
    }

    private static String plain(String name) {
        return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
    }
}
