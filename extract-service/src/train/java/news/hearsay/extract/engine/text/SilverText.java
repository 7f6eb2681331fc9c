package news.hearsay.extract.engine.text;

import java.util.ArrayList;
import java.util.List;

/** A text with the annotations of the teacher (silver standard). */
record SilverText(Tokens tokens, TokenAnnotations annotations) {

    /**
     * A sentence of one of several texts.
     *
     * @param text the index of the text
     * @param from the sentence's first token
     * @param to the token after the sentence
     */
    record Sentence(int text, int from, int to) {}

    /** The sentences of all texts, in order. */
    static List<Sentence> sentences(List<SilverText> texts) {
        List<Sentence> sentences = new ArrayList<>();
        for (int text = 0; text < texts.size(); text++) {
            Tokens tokens = texts.get(text).tokens();
            for (int s = 0; s < tokens.sentences; s++) {
                sentences.add(new Sentence(text, tokens.sentenceStart[s], tokens.sentenceEnd(s)));
            }
        }
        return sentences;
    }
}
