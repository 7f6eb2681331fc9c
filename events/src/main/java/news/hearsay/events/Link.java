package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One link of the chain through which a claim came: Andrzej Duda → the WSJ → the outlet that was posted.
 *
 * @param name who, by name where it is known, else by the words of the text
 * @param spans where the text says so, in code points; empty for the posted outlet
 */
public record Link(String name, SourceKind kind, Role role, List<Span> spans) {

    /** What the link does in the chain. */
    public enum Role {
        /** who put the claim forward; the first link, unless the text names none */
        @JsonProperty("source")
        SOURCE,
        /** passed it on: told, cited or reported */
        @JsonProperty("via")
        VIA,
        /** published the article that was posted; the last link */
        @JsonProperty("outlet")
        OUTLET
    }

    /** @throws InvalidEventException if a field is missing or blank */
    public Link {
        Require.text("chain.name", name);
        Require.present("chain.kind", kind);
        Require.present("chain.role", role);
        spans = Require.list("chain.spans", spans);
    }
}
