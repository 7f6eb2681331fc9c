package news.hearsay.extract.engine.source;

import java.util.Set;
import news.hearsay.extract.engine.lexicon.CalendarNames;
import news.hearsay.extract.engine.text.Document;

/** The ends of names in capitals, with particles and "of the" inside: "Le Fanal du Soir", "Voice of the Valley". */
final class NameSpans {

    private static final int MAX_NAME_TOKENS = 6;

    /** words in lower case inside names */
    private static final Set<String> INSIDE = Set.of(
            "du", "de", "del", "della", "des", "der", "di", "da", "do", "dos", "das", "la", "le", "les", "von", "van",
            "den", "of", "&", "am");

    private NameSpans() {}

    /** The token after the name that begins here; the token itself for none. */
    static int end(Document d, int from, int limit) {
        int end = from;
        while (end < limit && end - from < MAX_NAME_TOKENS) {
            if (capital(d, end) && !date(d.lower(end))) {
                end++;
            } else if (end > from && end + 1 < limit && INSIDE.contains(d.lower(end)) && capital(d, end + 1)) {
                end += 2;
            } else {
                break;
            }
        }
        return end;
    }

    /** The end of a name with "and" or "of the" inside: "the Vale and Fell Advertiser", "Voice of the Valley". */
    static int joinedEnd(Document d, int start, int end, int limit) {
        if (end == start || end + 1 >= limit) {
            return end;
        }
        if (d.lower(end).equals("and")) {
            int joined = end(d, end + 1, limit);
            return joined > end + 1 && OutletNameForms.mayEnd(d.lower(joined - 1)) ? joined : end;
        }
        boolean of = end - start == 1
                && OutletNameForms.headOf(d.lower(start))
                && d.lower(end).equals("of")
                && d.lower(end + 1).equals("the");
        return of ? Math.max(end, end(d, end + 2, limit)) : end;
    }

    /** Whether a word in lower case may stand inside a name. */
    static boolean inside(String lower) {
        return INSIDE.contains(lower);
    }

    /** Whether a token begins with a capital, or with a digit behind one: "Channel 4". */
    static boolean capital(Document d, int token) {
        char first = d.word(token).charAt(0);
        return Character.isUpperCase(first) || Character.isDigit(first) && token > 0 && capital(d, token - 1);
    }

    /** Whether a capitalised word names a day or month; "May" is also a name. */
    private static boolean date(String lower) {
        return CalendarNames.WEEKDAYS.contains(lower) || CalendarNames.MONTHS.contains(lower) && !lower.equals("may");
    }
}
