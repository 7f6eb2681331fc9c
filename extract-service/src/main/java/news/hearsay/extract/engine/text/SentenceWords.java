package news.hearsay.extract.engine.text;

/** Where the words of a sentence end. */
public final class SentenceWords {

    private SentenceWords() {}

    /** The token after the last word of a sentence, without the marks that end it. */
    public static int end(Document d, int sentence) {
        int end = d.sentenceEnd(sentence);
        while (end > d.sentenceStart(sentence) && !word(d, end - 1)) {
            end--;
        }
        return end;
    }

    /** Whether a token begins with a letter or digit. */
    public static boolean word(Document d, int token) {
        return Character.isLetterOrDigit(d.word(token).codePointAt(0));
    }
}
