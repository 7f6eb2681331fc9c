package news.hearsay.extract.engine.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import news.hearsay.extract.engine.lexicon.WordList;
import news.hearsay.extract.engine.text.Document;

/** What names of outlets look like, by the words that they begin and end with: "Coastline News", "Radio North". */
final class OutletNameForms {

    private static final Map<String, List<String>> WORDS =
            WordList.byHeading(OutletNameForms.class, "outlet-words.txt");
    private static final Set<String> ENDS = words("end");
    private static final Set<String> COMMON_ENDS = words("common end");
    private static final Set<String> COMMON_BEGINNINGS = words("common beginning");
    private static final Set<String> BEGINNINGS = words("broadcaster");
    private static final Set<String> GEOGRAPHY = words("no broadcaster");
    private static final Set<String> OF_HEADS = words("of");
    private static final Set<String> PRESS_ENDS = words("press end");
    private static final Set<String> PRESS = words("press");
    private static final Set<String> LEFT_OUT = words("left out");

    private OutletNameForms() {}

    private static Set<String> words(String heading) {
        return Set.copyOf(WORDS.getOrDefault(heading, List.of()));
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

    /** Whether a word in lower case is the last one of outlets' names, also of names for other things. */
    static boolean mayEnd(String lower) {
        return ENDS.contains(lower) || COMMON_ENDS.contains(lower);
    }

    /** Whether a word begins names with "of": "Voice of the Valley". */
    static boolean headOf(String lower) {
        return OF_HEADS.contains(lower);
    }

    /** Whether a word is the last one of many outlets' names ("Courier"). */
    static boolean ends(String lower) {
        return ENDS.contains(lower);
    }

    /** Whether a word is the first one of broadcasters' names. */
    static boolean beginsBroadcaster(String lower) {
        return BEGINNINGS.contains(lower);
    }

    /** Whether a token may begin the name of a broadcaster. */
    static boolean begins(Document d, int token) {
        return Character.isUpperCase(d.word(token).charAt(0)) && BEGINNINGS.contains(d.lower(token));
    }

    /** Whether some words in lower case are all left out of short forms: "news service". */
    static boolean leftOut(List<String> words) {
        return LEFT_OUT.containsAll(words);
    }

    /** Whether a word is too common to be the short form of a name: "daily", "radio". */
    static boolean common(String lower) {
        return COMMON_BEGINNINGS.contains(lower) || BEGINNINGS.contains(lower);
    }
}
