package news.hearsay.extract.engine.source;

import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Dashes;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the dateline of a paragraph and the agency in it: "PARIS (Reuters) —", "LORN — Ridge Press — …", "LORN
 * (Ridge Press): …".
 */
final class DatelineForms {

    private static final int MAX_DATELINE_TOKENS = 14;

    private final Document d;
    private final CreditNames names;

    DatelineForms(Document document, CreditNames names) {
        this.d = document;
        this.names = names;
    }

    /** The token after the dateline at the start of a paragraph; the first token if there is no dateline. */
    int end(int start) {
        if (!CreditNames.capitals(d.word(start))
                && !d.tag(start).startsWith("NNP")
                && !d.word(start).equals("(")) {
            return start;
        }
        boolean inCapitals = CreditNames.capitals(d.word(start));
        boolean bracket = false;
        int limit = Math.min(d.sentenceEnd(d.sentenceOf(start)), start + MAX_DATELINE_TOKENS);
        int end = start;
        for (int i = start; i < limit; i++) {
            String word = d.word(i);
            if (Dashes.at(d, i)) {
                boolean agency = i > start && end == start && names.agency(new TokenRange(start, i));
                boolean again = end > start && i > end && i - end <= CreditNames.MAX_WORDS_BEFORE_NAME;
                if (i > start && (bracket || inCapitals || agency || again)) {
                    end = i + 1;
                    if (bracket || again || !outletBeforeDash(end, limit)) {
                        return end;
                    }
                    continue;
                }
                return end;
            }
            bracket |= word.equals("(");
            if (word.equals(")") && inCapitals && i + 1 < limit && textFollows(start, i)) {
                return d.word(i + 1).equals(":") ? i + 2 : i + 1;
            }
            boolean part = d.tag(i).startsWith("NNP")
                    || d.tag(i).equals("CD")
                    || CreditNames.capitals(word)
                    || ",().-/".contains(word)
                    || Character.isUpperCase(word.charAt(0))
                    || bracket && !d.tag(i).startsWith("VB")
                    || word.equals("and");
            if (!part) {
                return end;
            }
        }
        return end;
    }

    /** Whether an outlet's name and another dash follow: "LORN — Ridge Press — …". */
    private boolean outletBeforeDash(int from, int limit) {
        for (int i = from; i < Math.min(limit, from + CreditNames.MAX_WORDS_BEFORE_NAME); i++) {
            if (Dashes.at(d, i)) {
                return i > from;
            }
            if (!Character.isUpperCase(d.word(i).charAt(0))) {
                return false;
            }
        }
        return false;
    }

    /** "LORN (Ridge Press) The dam …", "LORN (Ridge Press): …": a place in capitals, an agency, and no dash. */
    private boolean textFollows(int start, int close) {
        int open = close - 1;
        while (open > start && !d.word(open).equals("(")) {
            open--;
        }
        boolean place = open > start;
        for (int i = start; i < open; i++) {
            place &= CreditNames.capitals(d.word(i))
                    || !Character.isLetter(d.word(i).charAt(0));
        }
        TokenRange name = place && open + 1 < close ? names.at(open + 1, close) : null;
        String next = d.word(close + 1);
        boolean certain = name != null && names.agency(name);
        boolean text = Character.isUpperCase(next.charAt(0)) && d.entity(start) == EntityType.PLACE;
        return name != null && (certain || text);
    }

    /** The name of an agency in a dateline: in brackets, or between dashes or slashes; null for none. */
    @Nullable
    TokenRange agency(int start, int end) {
        for (int open = start; open + 1 < end; open++) {
            if (d.word(open).equals("(")) {
                int close = open + 1;
                while (close < end && !d.word(close).equals(")")) {
                    close++;
                }
                boolean beside = open == start || close >= end - 2;
                return beside && open + 1 < close && close < end ? names.at(open + 1, close) : null;
            }
        }
        int last = end - 1;
        for (int i = last - 1; i >= start; i--) {
            boolean separator =
                    Dashes.at(d, i) || d.word(i).equals("/") || d.word(i).equals(",");
            if (separator || i == start) {
                int from = separator ? i + 1 : i;
                TokenRange name = from < last ? names.at(from, last) : null;
                boolean whole =
                        name != null && name.end() == last && (names.agency(name) || separator && Dashes.at(d, i));
                return whole ? name : null;
            }
        }
        return null;
    }
}
