package news.hearsay.extract.engine.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The positions of the tokens, sentences and paragraphs of a text. Offsets are UTF-16 indices; {@link Document}
 * converts them to code points for its callers.
 */
final class Tokens {

    final String text;
    int[] start;
    int[] end;
    /** the first token of each sentence */
    int[] sentenceStart;
    /** the paragraph of each sentence */
    int[] paragraph;
    /** the sentences that are the rest of one that was cut: no prose, so the later stages skip them */
    final BitSet rest = new BitSet();

    int size;
    int sentences;

    Tokens(String text) {
        this.text = text;
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

    int length(int token) {
        return end[token] - start[token];
    }

    char first(int token) {
        return text.charAt(start[token]);
    }
}
