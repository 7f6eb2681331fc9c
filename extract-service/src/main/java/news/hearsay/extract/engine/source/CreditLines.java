package news.hearsay.extract.engine.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import news.hearsay.extract.engine.relation.TokenRange;
import news.hearsay.extract.engine.text.Document;
import news.hearsay.extract.engine.text.EntityType;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a text that are no running text and name where it comes from: datelines ("PARIS (Reuters) —"), credits
 * ("Reporting by Coastline News", "This article first appeared in the Daily Compass") and marks of agencies at the end
 * ("— dpa").
 */
public final class CreditLines {

    private static final int MAX_DATELINE_TOKENS = 14;
    private static final int MAX_MARK_TOKENS = 8;
    /** Letters of an agency's initials. */
    private static final int MAX_INITIALS = 5;

    private static final int MAX_WORDS_BEFORE_CREDIT = 8;
    private static final int MAX_WORDS_BEFORE_NAME = 5;
    /** Paragraphs at the end of a text in which an agency's mark may stand. */
    private static final int LAST_PARAGRAPHS = 3;

    private static final Set<String> TEXTS =
            Set.of("this", "article", "story", "report", "piece", "text", "interview", "dispatch", "item", "post");
    private static final Set<String> AUXILIARIES = Set.of(
            "was",
            "is",
            "has",
            "been",
            "were",
            "first",
            "originally",
            "previously",
            "also",
            "the",
            "a",
            "an",
            "(",
            "-",
            "*");
    private static final Set<String> PUBLISHED = Set.of(
            "appeared",
            "published",
            "reported",
            "provided",
            "produced",
            "distributed",
            "supplied",
            "syndicated",
            "republished",
            "reprinted",
            "aired",
            "broadcast",
            "issued");

    private static final Set<String> BEFORE_NAME =
            Set.of("in", "by", "on", "from", "with", "permission", "courtesy", "of", "the", "online", "at");
    private static final Set<String> LABELS =
            Set.of("source", "sources", "text", "credit", "agency", "agencies", "report", "copyright");

    /**
     * A part of the text that is not running text.
     *
     * @param range its tokens
     * @param name the tokens that name an outlet or a person; null for none
     * @param dateline whether it is the dateline of a paragraph
     */
    public record Credit(TokenRange range, @Nullable TokenRange name, boolean dateline) {}

    private final Document d;
    private final List<Credit> credits = new ArrayList<>();

    private CreditLines(Document document) {
        this.d = document;
    }

    /** The parts of a document, in text order. */
    public static List<Credit> in(Document document) {
        CreditLines lines = new CreditLines(document);
        List<Integer> paragraphs = lines.paragraphs();
        for (int p = 0; p + 1 < paragraphs.size(); p++) {
            lines.read(paragraphs.get(p), paragraphs.get(p + 1), p + 1 + LAST_PARAGRAPHS >= paragraphs.size());
        }
        return lines.credits;
    }

    /** The first sentence of each paragraph, and the number of sentences. */
    private List<Integer> paragraphs() {
        List<Integer> starts = new ArrayList<>();
        for (int s = 0; s < d.sentences(); s++) {
            if (s == 0 || d.paragraph(s) != d.paragraph(s - 1)) {
                starts.add(s);
            }
        }
        starts.add(d.sentences());
        return starts;
    }

    private void read(int firstSentence, int endSentence, boolean last) {
        int start = d.sentenceStart(firstSentence);
        int end = d.sentenceEnd(endSentence - 1);
        int dateline = datelineEnd(start);
        if (dateline > start) {
            credits.add(new Credit(new TokenRange(start, dateline), named(start, dateline), true));
        }
        int mark = last ? mark(dateline, end) : end;
        for (int s = firstSentence; s < endSentence; s++) {
            int from = d.sentenceStart(s);
            TokenRange name = from >= dateline && from < mark ? credited(from, d.sentenceEnd(s)) : null;
            if (name != null) {
                credits.add(new Credit(new TokenRange(from, d.sentenceEnd(s)), name, false));
            }
        }
        if (mark < end) {
            int name = mark;
            while (name < end - 1
                    && (!Character.isLetterOrDigit(d.word(name).charAt(0)) || BEFORE_NAME.contains(d.lower(name)))) {
                name++;
            }
            credits.add(new Credit(new TokenRange(mark, end), new TokenRange(name, nameEnd(name, end)), false));
        }
    }

    /** The name in "Reporting by NAME", "This article first appeared in NAME"; null for other sentences. */
    private @Nullable TokenRange credited(int from, int end) {
        int first = d.word(from).equals("(") && from + 1 < end ? from + 1 : from;
        if (first + 2 < end
                && d.lower(first).equals("reporting")
                && d.lower(first + 1).equals("by")) {
            TokenRange agency = agencyOf(first + 2, end);
            return agency == null ? name(first + 2, end) : agency;
        }
        if (first + 2 < end
                && LABELS.contains(d.lower(first))
                && d.word(first + 1).equals(":")) {
            return name(first + 2, end);
        }
        boolean copyright = d.word(first).equals("\u00a9") || d.lower(first).equals("copyright");
        if (copyright && first + 1 < end) {
            int after = first + 1;
            while (after + 1 < end
                    && (d.tag(after).equals("CD") || d.word(after).equals("\u00a9"))) {
                after++;
            }
            return name(after, end);
        }
        for (int i = first; i < Math.min(end, first + MAX_WORDS_BEFORE_CREDIT); i++) {
            String word = d.lower(i);
            boolean by = word.equals("by") || word.equals("from");
            if (by && i > first && end - i <= MAX_MARK_TOKENS) {
                TokenRange name = name(i, end);
                return name != null && (agency(name) || d.lower(i).equals("from")) ? name : null;
            }
            if (PUBLISHED.contains(word) && (i > first || word.startsWith("re"))) {
                return name(i + 1, end);
            }
            if (word.equals("courtesy")) {
                return name(i, end);
            }
            if (!TEXTS.contains(word) && !AUXILIARIES.contains(word)) {
                return null;
            }
        }
        return null;
    }

    /** The agency of those who reported: "Reporting by Jane Dow for Reuters; editing by …"; null for none. */
    private @Nullable TokenRange agencyOf(int from, int end) {
        int i = from;
        while (i < end && !d.word(i).equals(";")) {
            int after = nameEnd(i, end);
            if (after > i && agency(new TokenRange(i, after))) {
                return new TokenRange(i, after);
            }
            i = Math.max(i + 1, after);
        }
        return null;
    }

    /** The name that begins after prepositions at a token; null for none. */
    private @Nullable TokenRange name(int from, int end) {
        int start = from;
        while (start < end && start - from < MAX_WORDS_BEFORE_NAME && BEFORE_NAME.contains(d.lower(start))) {
            start++;
        }
        int after = start < end ? nameEnd(start, end) : start;
        return after > start ? new TokenRange(start, after) : null;
    }

    private int nameEnd(int from, int limit) {
        int end = OutletPhrase.nameEnd(d, from, limit);
        return end == from && OutletNames.known(d.word(from)) ? from + 1 : end;
    }

    /** The token at which a mark such as "(AFP)" or "— dpa" begins, which ends the paragraph; its end for none. */
    private int mark(int from, int end) {
        int start = end - 1;
        boolean bracket = start > from && d.word(start).equals(")");
        while (start > from && end - start < MAX_MARK_TOKENS && !opens(start, bracket)) {
            start--;
        }
        boolean opened = opens(start, bracket);
        boolean alone = start == from
                || opened && (d.tag(start - 1).equals(".") || d.sentenceStart(d.sentenceOf(start)) == start);
        int name = opened ? start + 1 : start;
        while (name < end - 1 && BEFORE_NAME.contains(d.lower(name))) {
            name++;
        }
        int nameEnd = bracket ? end - 1 : d.word(end - 1).equals(".") ? end - 1 : end;
        boolean outlet = alone
                && name < nameEnd
                && nameEnd(name, nameEnd) == nameEnd
                && (OutletNames.known(d.slice(name, nameEnd))
                        || OutletNames.form(d, name, nameEnd)
                        || nameEnd - name == 1
                                && opened
                                && capitals(d.word(name))
                                && d.word(name).length() <= MAX_INITIALS);
        return outlet ? start : end;
    }

    private boolean opens(int token, boolean bracket) {
        return bracket ? d.word(token).equals("(") : dash(d.word(token));
    }

    /** The name of an agency in a dateline: in brackets, or between dashes or slashes; null for none. */
    private @Nullable TokenRange named(int start, int end) {
        for (int open = start; open + 1 < end; open++) {
            if (d.word(open).equals("(")) {
                int close = open + 1;
                while (close < end && !d.word(close).equals(")")) {
                    close++;
                }
                boolean beside = open == start || close >= end - 2;
                return beside && open + 1 < close && close < end ? name(open + 1, close) : null;
            }
        }
        int last = end - 1;
        for (int i = last - 1; i >= start; i--) {
            boolean separator =
                    dash(d.word(i)) || d.word(i).equals("/") || d.word(i).equals(",");
            if (separator || i == start) {
                int from = separator ? i + 1 : i;
                TokenRange name = from < last ? name(from, last) : null;
                boolean whole = name != null && name.end() == last && (agency(name) || separator && dash(d.word(i)));
                return whole ? name : null;
            }
        }
        return null;
    }

    private boolean agency(TokenRange name) {
        return OutletNames.known(d.slice(name.start(), name.end())) || OutletNames.form(d, name.start(), name.end());
    }

    /** The token after the dateline at the start of a paragraph; the first token if there is no dateline. */
    private int datelineEnd(int start) {
        if (!capitals(d.word(start))
                && !d.tag(start).startsWith("NNP")
                && !d.word(start).equals("(")) {
            return start;
        }
        boolean inCapitals = capitals(d.word(start));
        boolean bracket = false;
        int limit = Math.min(d.sentenceEnd(d.sentenceOf(start)), start + MAX_DATELINE_TOKENS);
        int end = start;
        for (int i = start; i < limit; i++) {
            String word = d.word(i);
            if (dash(word)) {
                boolean agency = i > start && end == start && agency(new TokenRange(start, i));
                boolean again = end > start && i > end && i - end <= MAX_WORDS_BEFORE_NAME;
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
                    || capitals(word)
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
        for (int i = from; i < Math.min(limit, from + MAX_WORDS_BEFORE_NAME); i++) {
            if (dash(d.word(i))) {
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
            place &= capitals(d.word(i)) || !Character.isLetter(d.word(i).charAt(0));
        }
        TokenRange name = place && open + 1 < close ? name(open + 1, close) : null;
        String next = d.word(close + 1);
        boolean certain = name != null && agency(name);
        boolean text = Character.isUpperCase(next.charAt(0)) && d.entity(start) == EntityType.PLACE;
        return name != null && (certain || text);
    }

    private static boolean dash(String word) {
        return word.equals("\u2014") || word.equals("\u2013") || word.equals("-") || word.equals("--");
    }

    private static boolean capitals(String word) {
        if (word.length() < 2) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return false;
            }
        }
        return Character.isUpperCase(word.charAt(0));
    }
}
