package news.hearsay.extract.engine.claim;

import java.util.Set;
import news.hearsay.extract.engine.lexicon.CalendarNames;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Finds the subject of a verb in the active voice. */
final class GrammaticalSubjects {

    private static final Set<String> TIMES = Set.of(
            "afternoon",
            "autumn",
            "christmas",
            "day",
            "easter",
            "end",
            "evening",
            "midnight",
            "month",
            "morning",
            "night",
            "noon",
            "now",
            "spring",
            "summer",
            "then",
            "time",
            "today",
            "week",
            "winter",
            "year",
            "yesterday");
    private static final Set<String> CLIMBED = Set.of("conj", "xcomp", "acomp", "aux", "pcomp", "ccomp");
    private static final int MAX_ARCS = 3;

    private GrammaticalSubjects() {}

    /** Whether a word in lower case names a time, so that "by noon" and "on Friday" name nobody. */
    static boolean time(String word) {
        return CalendarNames.WEEKDAYS.contains(word) || CalendarNames.MONTHS.contains(word) || TIMES.contains(word);
    }

    /** The subject of the verb, or of the verb that it is joined to or depends on; null if there is none. */
    static @Nullable TokenRange of(Document d, int verb) {
        int at = verb;
        for (int arcs = 0; arcs < MAX_ARCS && at >= 0; arcs++) {
            int subject = d.child(at, "nsubj") >= 0 ? d.child(at, "nsubj") : d.child(at, "nsubjpass");
            if (subject >= 0 && subject < verb) {
                int start = d.leftEdge(subject);
                int end = Math.min(d.rightEdge(subject), at);
                return end > start ? new TokenRange(start, withoutComma(d, start, end)) : null;
            }
            boolean climbs = CLIMBED.contains(d.label(at)) && d.head(at) < at;
            at = climbs ? d.head(at) : -1;
        }
        return before(d, verb);
    }

    private static int withoutComma(Document d, int start, int end) {
        return end - 1 > start && d.word(end - 1).equals(",") ? end - 1 : end;
    }

    /** The noun phrase right before the verb and its auxiliaries, after "on Friday". */
    private static @Nullable TokenRange before(Document d, int verb) {
        int sentence = d.sentenceStart(d.sentenceOf(verb));
        int end = verb;
        while (end > sentence
                && (d.tag(end - 1).equals("MD") || d.tag(end - 1).startsWith("RB") || auxiliary(d, end - 1))) {
            end--;
        }
        int start = end;
        while (start > sentence && d.tag(start - 1).startsWith("NNP") && !time(d.lower(start - 1))) {
            start--;
        }
        return start < end ? new TokenRange(start, end) : null;
    }

    private static boolean auxiliary(Document d, int token) {
        String word = d.lower(token);
        return PhraseEnds.be(d, token) || word.equals("has") || word.equals("have") || word.equals("had");
    }
}
