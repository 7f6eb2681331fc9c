package news.hearsay.extract.engine.text;

import java.util.Locale;
import java.util.Set;

/**
 * Splits a text into paragraphs, tokens and sentences in one pass: in the manner of the Penn Treebank, except that hyphenated words stay
 * whole. Linear in the length of the text whatever it holds; a sentence is cut after {@link #LONGEST_SENTENCE} tokens, and what is left of it is
 * marked as no prose.
 */
final class Tokenizer {

    /** A text without full stops must not make the later stages slow. */
    static final int LONGEST_SENTENCE = 250;

    private static final int WRAPPED_LINE = 55;
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "pres", "gov", "sen", "sens", "rep", "reps", "gen", "lt", "col", "maj", "capt", "sgt",
            "cmdr", "adm", "amb", "sec", "st", "mt", "ft", "jr", "sr", "inc", "co", "corp", "ltd", "bros", "vs", "etc", "jan", "feb", "mar",
            "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "ave", "blvd", "rd", "fig", "eq", "al", "calif", "fla", "ga", "ill",
            "mass", "mich", "minn", "pa", "tenn", "tex", "va", "wash", "wis", "conn", "ariz", "colo", "ala", "ark", "del", "ind", "kan", "ky",
            "md", "mo", "mont", "neb", "nev", "okla", "ore", "dept", "est", "messrs", "supt", "det", "rt", "vol", "approx");
    /** Abbreviations after which a sentence often ends, so that what follows must decide. */
    private static final Set<String> ENDING = Set.of("inc", "co", "corp", "ltd", "jr", "sr", "etc", "al", "est", "bros");

    private final String text;
    private final Tokens tokens;
    private int sentenceStart;
    private int paragraph;
    private boolean cut;

    private Tokenizer(String text) {
        this.text = text;
        this.tokens = new Tokens(text);
    }

    static Tokens tokenize(String text) {
        Tokenizer tokenizer = new Tokenizer(text);
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        int n = text.length();
        int lineStart = 0;
        int i = 0;
        while (i < n) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                int next = skipBlank(i);
                if (breaksParagraph(lineStart, i, next)) {
                    closeSentence();
                    paragraph++;
                }
                i = next;
                lineStart = next;
            } else if (blank(c)) {
                i++;
            } else {
                i = token(i);
            }
        }
        closeSentence();
    }

    /** Where the white space from here on ends. */
    private int skipBlank(int i) {
        while (i < text.length() && blank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u200b' || c == '\ufeff' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** An empty line does; a single line feed does unless the line was wrapped in the midst of a sentence. */
    private boolean breaksParagraph(int lineStart, int lineEnd, int next) {
        if (next >= text.length() || tokens.size == sentenceStart && tokens.size == 0) {
            return true;
        }
        int feeds = 0;
        for (int i = lineEnd; i < next && feeds < 2; i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < next && text.charAt(i + 1) == '\n')) || c == '\u2029') {
                feeds++;
            }
        }
        if (feeds >= 2) {
            return true;
        }
        boolean open = tokens.size > sentenceStart;
        return !(open && (Character.isLowerCase(text.charAt(next)) || lineEnd - lineStart >= WRAPPED_LINE));
    }

    private void closeSentence() {
        if (tokens.size > sentenceStart) {
            tokens.rest.set(tokens.sentences, cut);
            tokens.sentence(sentenceStart, paragraph);
            sentenceStart = tokens.size;
        }
        cut = false;
    }

    /** Reads the token that begins here; returns where it ends. */
    private int token(int from) {
        char c = text.charAt(from);
        int to;
        if (wordStart(from)) {
            to = word(from);
        } else if (doubled(c) && from + 1 < text.length() && text.charAt(from + 1) == c) {
            to = from + 2;
            tokens.token(from, to);
        } else if (c == '.' || c == '-' || c == '!' || c == '?' || c == '*' || c == '_' || c == '=') {
            to = from + 1;
            while (to < text.length() && text.charAt(to) == c) {
                to++;
            }
            tokens.token(from, to);
        } else {
            to = from + Character.charCount(text.codePointAt(from));
            tokens.token(from, to);
        }
        if (endsSentence(to)) {
            closeSentence();
        } else if (tokens.size - sentenceStart >= LONGEST_SENTENCE) {
            closeSentence();
            cut = true;
        }
        return to;
    }

    /** Two apostrophes or grave accents stand for one quotation mark, as typewriters had it. */
    private static boolean doubled(char c) {
        return c == '\'' || c == '`' || c == '\u2019' || c == '\u2018';
    }

    private boolean wordStart(int i) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) && Character.isLetterOrDigit(text.codePointAt(i))) {
            return true;
        }
        // #hashtag, @handle
        return (c == '#' || c == '@') && i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1));
    }

    private static boolean inWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK
                || codePoint == '\u200d'
                || codePoint == '_';
    }

    private int word(int from) {
        int n = text.length();
        int to = from + Character.charCount(text.codePointAt(from));
        boolean link = text.startsWith("http", from) || text.startsWith("www.", from);
        while (to < n) {
            int c = text.codePointAt(to);
            if (inWord(c)) {
                to += Character.charCount(c);
            } else if (link && c > ' ' && !blank((char) c) && "\"“”‘’<>()[]{},;".indexOf(c) < 0) {
                to++;
            } else if (to + 1 < n && joins(c, to, from)) {
                to++;
            } else {
                break;
            }
        }
        if (link) {
            while (to > from + 1 && ".!?:".indexOf(text.charAt(to - 1)) >= 0) {
                to--;
            }
        } else if (to < n && text.charAt(to) == '.' && keepsFullStop(from, to)) {
            to++;
        }
        split(from, to);
        return to;
    }

    /** Whether a sign between two word characters belongs to the word: a hyphen, an apostrophe, a decimal point, a point in "U.S". */
    private boolean joins(int c, int at, int from) {
        char before = text.charAt(at - 1);
        int after = text.codePointAt(at + 1);
        return switch (c) {
            case '-', '\u2010', '\u2011', '&', '/' -> Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after) && (c != '/' || digits(before, after));
            case '\'', '\u2019' -> Character.isLetter(before) && Character.isLetter(after);
            case '.' -> Character.isDigit(before) && Character.isDigit(after)
                    || Character.isLetter(before) && Character.isLetter(after) && (at - from == 1 || text.charAt(at - 2) == '.' || lowerLetter(after));
            case ',', ':' -> digits(before, after);
            case '@' -> Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
            default -> false;
        };
    }

    private static boolean digits(char before, int after) {
        return Character.isDigit(before) && Character.isDigit(after);
    }

    private static boolean lowerLetter(int c) {
        return Character.isLowerCase(c);
    }

    private boolean keepsFullStop(int from, int to) {
        if (to + 1 < text.length() && text.charAt(to + 1) == '.') {
            return false;
        }
        int length = to - from;
        if (length == 1) {
            return Character.isUpperCase(text.charAt(from));
        }
        if (text.charAt(to - 2) == '.') {
            return true;
        }
        String word = text.substring(from, to).toLowerCase(Locale.ROOT);
        if (word.equals("no")) {
            int next = skipSpaces(to + 1);
            return next < text.length() && Character.isDigit(text.charAt(next));
        }
        return length <= 6 && ABBREVIATIONS.contains(word) && Character.isUpperCase(text.charAt(from)) || word.equals("vs") || word.equals("a.m") || word.equals("p.m");
    }

    private int skipSpaces(int i) {
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** Splits clitics off: Duda's → Duda 's; don't → do n't. */
    private void split(int from, int to) {
        int apostrophe = -1;
        for (int i = to - 2; i > from && i >= to - 4; i--) {
            char c = text.charAt(i);
            if (c == '\'' || c == '\u2019') {
                apostrophe = i;
                break;
            }
        }
        int cut = -1;
        if (apostrophe > 0) {
            String tail = text.substring(apostrophe + 1, to).toLowerCase(Locale.ROOT);
            if (tail.equals("t") && apostrophe - 1 > from && Character.toLowerCase(text.charAt(apostrophe - 1)) == 'n') {
                cut = apostrophe - 1;
            } else if (Set.of("s", "re", "ve", "ll", "d", "m").contains(tail)) {
                cut = apostrophe;
            }
        } else if (to - from == 6 && text.regionMatches(true, from, "cannot", 0, 6)) {
            cut = from + 3;
        }
        if (cut > from) {
            tokens.token(from, cut);
            tokens.token(cut, to);
        } else {
            tokens.token(from, to);
        }
    }

    /** Whether the token that was just read ends its sentence; closing quotation marks and brackets behind a full stop still belong to it. */
    private boolean endsSentence(int to) {
        int last = tokens.size - 1;
        int mark = last;
        while (mark > sentenceStart && last - mark < 3 && closes(tokens.first(mark)) && tokens.length(mark) <= 2) {
            mark--;
        }
        char c = tokens.first(mark);
        boolean stop = (c == '.' || c == '!' || c == '?' || c == '\u2026' || c == '\u3002') && !Character.isLetterOrDigit(text.charAt(tokens.end[mark] - 1));
        boolean abbreviated = !stop && tokens.length(mark) > 1 && text.charAt(tokens.end[mark] - 1) == '.';
        if (!stop && !abbreviated) {
            return false;
        }
        int next = to;
        boolean space = next >= text.length();
        while (next < text.length() && blank(text.charAt(next))) {
            space = true;
            next++;
        }
        if (next >= text.length()) {
            return true;
        }
        char after = text.charAt(next);
        if (!space) {
            return false;
        }
        if (closes(after) && !opens(after) && (next + 1 >= text.length() || !Character.isLetterOrDigit(text.charAt(next + 1)))) {
            return false;
        }
        int word = next;
        while (word < text.length() && (opens(text.charAt(word)) || text.charAt(word) == '(' || text.charAt(word) == '[')) {
            word++;
        }
        boolean upper = word < text.length() && !Character.isLowerCase(text.charAt(word));
        if (!upper) {
            return false;
        }
        if (stop) {
            return !commaFollows(next);
        }
        String token = text.substring(tokens.start[mark], tokens.end[mark] - 1).toLowerCase(Locale.ROOT);
        if (token.length() == 1) {
            return false;
        }
        if (ABBREVIATIONS.contains(token) && !ENDING.contains(token)) {
            return false;
        }
        return startsLikeSentence(word);
    }

    private boolean commaFollows(int i) {
        return text.charAt(i) == ',' || text.charAt(i) == ';';
    }

    /** After "U.S." or "Inc.": a sentence begins only with a word that seldom goes on in a name. */
    private boolean startsLikeSentence(int at) {
        int to = at;
        while (to < text.length() && to - at < 12 && Character.isLetter(text.charAt(to))) {
            to++;
        }
        String word = text.substring(at, to);
        return Set.of("The", "A", "An", "It", "He", "She", "They", "We", "But", "And", "In", "On", "At", "For", "This", "That", "These", "Those", "His",
                        "Her", "Their", "If", "When", "While", "As", "After", "Before", "I", "There", "So", "Still", "However", "Mr", "Ms", "Mrs", "According")
                .contains(word);
    }

    static boolean closes(char c) {
        return c == '"' || c == '\u201d' || c == '\u2019' || c == '\'' || c == ')' || c == ']' || c == '\u00bb' || c == '\u201c';
    }

    static boolean opens(char c) {
        return c == '"' || c == '\u201c' || c == '\u2018' || c == '\'' || c == '\u00ab' || c == '\u201e';
    }
}
