package news.hearsay.events;

import java.util.List;

/**
 * A content span that some source puts forward, on {@code hearsay.claims.v1}.
 *
 * @param id derived from article, revision and spans, see {@link Ids#claim}: a new extractor that finds the same span
 *     makes the same id
 * @param text the content as it stands in the article, its spans joined by a space
 * @param spans where it stands, in code points, in text order
 * @param sentence the sentence in which the content begins
 * @param quoteType whether the outlet quotes it
 * @param polarity whether the claim affirms or denies what it is about
 * @param certainty how sure the claim's own words are
 * @param subjects the configured subjects that the content touches; empty when none
 * @param extractor what found it
 */
public record Claim(
        String id,
        String articleId,
        String revision,
        String text,
        List<Span> spans,
        Span sentence,
        QuoteType quoteType,
        Polarity polarity,
        Certainty certainty,
        List<SubjectMatch> subjects,
        Extractor extractor)
        implements Event {

    /** @throws InvalidEventException if a required field is missing, blank or empty */
    public Claim {
        Require.text("id", id);
        Require.text("articleId", articleId);
        Require.text("revision", revision);
        Require.text("text", text);
        spans = Require.filled("spans", spans);
        Require.present("sentence", sentence);
        Require.present("quoteType", quoteType);
        Require.present("polarity", polarity);
        Require.present("certainty", certainty);
        subjects = Require.list("subjects", subjects);
        Require.present("extractor", extractor);
    }

    @Override
    public String eventId() {
        return id + "." + extractor.version();
    }
}
