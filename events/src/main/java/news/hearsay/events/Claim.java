package news.hearsay.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Content that a source asserts. Topic: {@code hearsay.claims.v1}.
 *
 * @param id derived from article, revision and spans, see {@link Ids#claim}; a new extractor that finds the same spans
 *     produces the same id
 * @param text the content as it is read, its spans joined by a space: letters composed, invisible characters removed,
 *     HTML entities decoded, wrapped lines joined
 * @param spans the spans of the content, in code points, in text order
 * @param sentence the sentence in which the content begins
 * @param quoteType how the outlet quotes the content
 * @param polarity whether the claim asserts or negates its content
 * @param certainty the certainty that the words of the claim express
 * @param completion what the content refers back to in the article; null if it does not, or not with certainty
 * @param subjects the configured subjects that the content matches; empty if none
 * @param extractor the extractor that found it
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
        @Nullable Completion completion,
        List<SubjectMatch> subjects,
        Extractor extractor)
        implements ArticleEvent {

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
