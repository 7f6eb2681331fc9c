package news.hearsay.extract.engine.label;

import java.util.Set;
import java.util.regex.Pattern;
import news.hearsay.extract.engine.source.SpeakerNames;
import news.hearsay.extract.engine.text.Document;

/**
 * Finds the mark that ends a label at the beginning of a paragraph: the colon of "SENATOR PIA BRANDT:" and of "14:32 –
 * Mayor Ines Roth:", the "Q." of an interview.
 */
final class LabelMarks {

    private static final int MAX_LABEL_TOKENS = 14;
    private static final Set<String> SMALL =
            Set.of("of", "for", "the", "and", "de", "van", "von", "der", "da", "di", "al");
    private static final Pattern TIME =
            Pattern.compile("\\d{1,2}(?:[:.h]\\d{2})?(?:am|pm|h)?", Pattern.CASE_INSENSITIVE);
    private static final Set<String> AFTER_TIME = Set.of(
            "am", "pm", "a.m.", "p.m.", "gmt", "bst", "cet", "utc", "\u2014", "\u2013", "-", "--", "|", ",", ":");

    private final Document d;

    LabelMarks(Document document) {
        this.d = document;
    }

    /** The token after the time at the beginning of a paragraph: "14:32 — Mayor Ines Roth: …". */
    int afterTime(int start, int end) {
        if (!TIME.matcher(d.word(start)).matches()) {
            return start;
        }
        int i = start + 1;
        while (i < end - 1
                && (AFTER_TIME.contains(d.lower(i)) || TIME.matcher(d.word(i)).matches())) {
            i++;
        }
        boolean label =
                i < end && (i > start + 1 || Character.isUpperCase(d.word(i).charAt(0)));
        return label ? i : start;
    }

    /** The token of the label's mark; -1 if the paragraph does not begin with a label. */
    int of(int from, int end) {
        String first = d.lower(from);
        if (first.equals("q.") || first.equals("a.")) {
            return from;
        }
        if ((first.equals("q") || first.equals("a"))
                && from + 1 < end
                && (d.word(from + 1).equals(".") || d.word(from + 1).equals(":"))) {
            return from + 1;
        }
        int limit = Math.min(end, from + MAX_LABEL_TOKENS);
        boolean after = false;
        for (int i = from; i < limit; i++) {
            String word = d.word(i);
            if (word.equals(":")) {
                return i > from ? i : -1;
            }
            after |= word.equals(",");
            if (!labelWord(i, from)
                    && !(after && d.tag(i).startsWith("NN") || after && d.tag(i).startsWith("JJ"))) {
                return -1;
            }
        }
        return -1;
    }

    private boolean labelWord(int token, int from) {
        String word = d.word(token);
        char c = word.charAt(0);
        return Character.isUpperCase(c)
                || c == '@'
                || ",()-.'\u2019".contains(word)
                || SMALL.contains(d.lower(token))
                || SpeakerNames.office(d.lower(token))
                || token == from + 1 && LabelSpeakers.heads(d, from);
    }
}
