package news.hearsay.extract.engine.text;

/**
 * Splits a text, as it is read, into paragraphs, tokens and sentences in one pass, by the rules of the Penn Treebank
 * except that hyphenated words stay whole. Linear in the length of any text. A sentence is cut after
 * {@link #MAX_SENTENCE_TOKENS} tokens, and the rest of it is marked as no prose.
 */
final class Tokenizer {

    /** Bounds the time of the later stages for a text without full stops. */
    static final int MAX_SENTENCE_TOKENS = 250;

    private final String text;
    private final Tokens tokens;
    private final WordEnds words;
    private final SentenceEnds sentences;
    private final MarkedNames markedNames;
    private int sentenceStart;
    private int paragraph;
    private boolean cut;

    private Tokenizer(ReadableText readable) {
        this.text = readable.text;
        this.tokens = new Tokens(readable);
        this.words = new WordEnds(text);
        this.sentences = new SentenceEnds(tokens);
        this.markedNames = new MarkedNames(tokens);
    }

    static Tokens tokenize(String text) {
        Tokenizer tokenizer = new Tokenizer(ReadableText.of(text));
        tokenizer.run();
        return tokenizer.tokens;
    }

    private void run() {
        int n = text.length();
        int i = 0;
        while (i < n) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029') {
                closeSentence();
                paragraph++;
                sentences.paragraph();
                i = skipBlank(i);
            } else if (CharacterClasses.blank(c)) {
                i++;
            } else {
                i = token(i);
            }
        }
        closeSentence();
    }

    /** The index after the white space that begins at {@code i}. */
    private int skipBlank(int i) {
        while (i < text.length() && CharacterClasses.blank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private void closeSentence() {
        if (tokens.size > sentenceStart) {
            tokens.rest.set(tokens.sentences, cut);
            tokens.sentence(sentenceStart, paragraph);
            sentenceStart = tokens.size;
        }
        cut = false;
    }

    /** Adds the token that begins here; returns the index after it. */
    private int token(int from) {
        char c = text.charAt(from);
        int to;
        if (words.startsAt(from)) {
            to = words.end(from);
            word(from, to);
        } else if (markedNames.endsWith(sentenceStart, from)) {
            to = markedNames.add(sentenceStart, from);
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
        if (sentences.at(sentenceStart, to)) {
            closeSentence();
        } else if (tokens.size - sentenceStart >= MAX_SENTENCE_TOKENS) {
            closeSentence();
            cut = true;
        }
        return to;
    }

    /** Adds a word; a clitic becomes a token of its own. */
    private void word(int from, int to) {
        int clitic = Clitics.in(text, from, to);
        if (clitic > from) {
            tokens.token(from, clitic);
            tokens.token(clitic, to);
        } else {
            tokens.token(from, to);
        }
    }

    /** Whether two of this character in a row are one quotation mark, as on a typewriter. */
    private static boolean doubled(char c) {
        return c == '\'' || c == '`' || c == '\u2019' || c == '\u2018';
    }
}
