package news.hearsay.events;

import java.util.List;

/**
 * The words that attribute a claim, such as "told" or "according to".
 *
 * @param text the words as printed
 * @param spans the spans of the words, in code points, in text order
 * @param lemma the lemma of the head word; the whole phrase if the cue is not a verb ("according to")
 * @param stance the stance of the source towards the claim
 */
public record Cue(String text, List<Span> spans, String lemma, Stance stance) {

    /** @throws InvalidEventException if a field is missing, blank or empty */
    public Cue {
        Require.text("cue.text", text);
        spans = Require.filled("cue.spans", spans);
        Require.text("cue.lemma", lemma);
        Require.present("cue.stance", stance);
    }
}
