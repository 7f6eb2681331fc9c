package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links a claim to its source, its cue and the chain that passed it on. Topic: {@code hearsay.attributions.v1}. An
 * attribution relation in the sense of PARC (Pareti 2012) and PolNeAR (Newell et al. 2018).
 *
 * @param id derived from claim, cue and source spans, see {@link Ids#attribution}
 * @param claimId the {@link Claim} that is attributed
 * @param parentId the attribution whose content contains this one, if attributions are nested; null at the top level
 * @param source the source of the claim; null if the text names none ("it is said that …")
 * @param cue the words that attribute the claim; null if a quotation has none
 * @param chain from the origin to the outlet whose article was posted, which is always the last link
 * @param confidence confidence of the extractor, from 0 to 1
 */
public record Attribution(
        String id,
        String claimId,
        String articleId,
        String revision,
        @Nullable String parentId,
        @Nullable Source source,
        @Nullable Cue cue,
        List<Link> chain,
        @JsonProperty(required = true) double confidence,
        Extractor extractor)
        implements ArticleEvent {

    /**
     * @throws InvalidEventException if a required field is missing, blank or empty, or the confidence is not from 0 to
     *     1
     */
    public Attribution {
        Require.text("id", id);
        Require.text("claimId", claimId);
        Require.text("articleId", articleId);
        Require.text("revision", revision);
        chain = Require.filled("chain", chain);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new InvalidEventException("confidence must be from 0 to 1, but is " + confidence);
        }
        Require.present("extractor", extractor);
    }

    @Override
    public String eventId() {
        return id + "." + extractor.version();
    }
}
