package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source that a ruling compares with another one: all mentions of a name, or one mention if an attribution is given,
 * which distinguishes two people of one name.
 *
 * @param name the name of the source
 * @param kind the kind of the source; null for all kinds
 * @param attributionId the attribution in which the source is meant; null for all mentions of the name
 * @param articleId the article of that attribution; null if {@code attributionId} is
 * @param revision the revision of the article that the selectors count; null if {@code articleId} is
 * @param words the words that refer to the source there; empty if {@code attributionId} is null
 */
public record SourceTarget(
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SourceKind kind,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String attributionId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String articleId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String revision,
        List<TextSelector> words) {

    /** @throws InvalidEventException if a required field is missing or blank */
    public SourceTarget {
        Require.text("name", name);
        words = Require.list("words", words);
    }
}
