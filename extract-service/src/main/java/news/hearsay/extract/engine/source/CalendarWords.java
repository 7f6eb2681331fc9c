package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.lexicon.CalendarNames;
import news.hearsay.extract.engine.text.Document;

/** Words for days and times, which are never part of a person's name. */
final class CalendarWords {

    private static final Set<String> RELATIVE_DAYS =
            Set.of("earlier", "later", "meanwhile", "today", "tomorrow", "tonight", "yesterday");
    private static final Set<String> PARTS = Set.of("morning", "afternoon", "evening", "night", "noon", "midnight");
    private static final Set<String> TIME_NOUNS = Set.of(
            "day",
            "week",
            "month",
            "year",
            "hour",
            "minute",
            "moment",
            "morning",
            "afternoon",
            "evening",
            "night",
            "weekend",
            "decade",
            "century");

    private CalendarWords() {}

    /** Whether a word in lower case names a day. */
    static boolean day(String lower) {
        return CalendarNames.WEEKDAYS.contains(lower) || RELATIVE_DAYS.contains(lower);
    }

    /** Whether a noun in lower case, singular, means a stretch of time. */
    static boolean time(String noun) {
        return TIME_NOUNS.contains(noun);
    }

    /**
     * The token after an adjunct of time that begins here ("On Tuesday evening", "Yesterday"); the token itself for
     * none.
     */
    static int adjunctEnd(Document d, int from, int to) {
        int at = from < to
                        && (d.lower(from).equals("on")
                                || d.lower(from).equals("late")
                                || d.lower(from).equals("early"))
                ? from + 1
                : from;
        if (at < to && d.lower(at).equals("on")) {
            at++;
        }
        if (at >= to || !day(d.lower(at))) {
            return from;
        }
        int end = at + 1;
        if (end < to && PARTS.contains(d.lower(end))) {
            end++;
        }
        if (end < to && d.word(end).equals(",")) {
            end++;
        }
        return end < to ? end : from;
    }
}
