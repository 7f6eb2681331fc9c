package news.hearsay.extract.engine.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The positions of the tokens, sentences and paragraphs of a text. Offsets are UTF-16 indices of the text as it is
 * read; {@link Document} converts them to code points of the stored text for its callers.
 */
final class Tokens {

    /** the text as it is read */
    final String text;

    private final ReadableText readable;
    int[] start;
    int[] end;
    /** the first token of each sentence */
    int[] sentenceStart;
    /** the paragraph of each sentence */
    int[] paragraph;
    /** the sentences that are the rest of one that was cut: no prose, so the later stages skip them */
    final BitSet rest = new BitSet();
    /** the tokens of names that end in an exclamation or question mark */
    final BitSet markedNames = new BitSet();

    int size;
    int sentences;

    Tokens(ReadableText readable) {
        this.readable = readable;
        this.text = readable.text;
        int guess = text.length() / 5 + 16;
        start = new int[guess];
        end = new int[guess];
        sentenceStart = new int[guess / 16 + 4];
        paragraph = new int[guess / 16 + 4];
    }

    void token(int from, int to) {
        if (size == start.length) {
            start = Arrays.copyOf(start, size * 2);
            end = Arrays.copyOf(end, size * 2);
        }
        start[size] = from;
        end[size++] = to;
    }

    void sentence(int firstToken, int ofParagraph) {
        if (sentences == sentenceStart.length) {
            sentenceStart = Arrays.copyOf(sentenceStart, sentences * 2);
            paragraph = Arrays.copyOf(paragraph, sentences * 2);
        }
        sentenceStart[sentences] = firstToken;
        paragraph[sentences++] = ofParagraph;
    }

    /** The token after the last one of a sentence. */
    int sentenceEnd(int sentence) {
        return sentence + 1 < sentences ? sentenceStart[sentence + 1] : size;
    }

    /** UTF-16 index, in the stored text, at which the token begins. */
    int storedStart(int token) {
        return readable.storedStart(start[token]);
    }

    /** UTF-16 index, in the stored text, after the token. */
    int storedEnd(int token) {
        return readable.storedEnd(end[token]);
    }

    int length(int token) {
        return end[token] - start[token];
    }

    char first(int token) {
        return text.charAt(start[token]);
    }
}
