package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The source of a claim, as a person states it.
 *
 * @param name the name of the source; for a source without a name, the words that refer to it
 * @param kind the kind of the source; null if not stated
 * @param words the words of the article that refer to it; empty if there are none
 */
public record RuledSource(
        String name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SourceKind kind,
        List<TextSelector> words) {

    /** @throws InvalidEventException if a required field is missing or blank */
    public RuledSource {
        Require.text("source.name", name);
        words = Require.list("source.words", words);
    }
}
