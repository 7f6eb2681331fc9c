package news.hearsay.events;

import java.util.List;

/**
 * The words that attribute: "told", "according to".
 *
 * @param text the words as they stand
 * @param spans where they stand, in code points, in text order
 * @param lemma the dictionary form of its head word, or the whole phrase where the cue is no verb ("according to")
 * @param stance what the source does to the claim
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
