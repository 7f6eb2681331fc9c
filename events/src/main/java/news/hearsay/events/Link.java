package news.hearsay.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One link of the chain that passed a claim on, for example Andrzej Duda → the WSJ → the outlet whose article was
 * posted.
 *
 * @param name name of the link, or the words of the text if there is no name
 * @param spans spans that name the link, in code points; empty for the outlet whose article was posted
 * @param basis whether the text states the link or the extractor inferred it; null in events of earlier extractors
 */
public record Link(
        String name,
        SourceKind kind,
        Role role,
        List<Span> spans,
        @Nullable Basis basis) {

    /** The role of a link in the chain. */
    public enum Role {
        /** Asserted the claim; the first link, unless the text names no source. */
        @JsonProperty("source")
        SOURCE,
        /** Passed the claim on: was told, cited or reported it. */
        @JsonProperty("via")
        VIA,
        /** Published the article that was posted; the last link. */
        @JsonProperty("outlet")
        OUTLET
    }

    /** How it is known that the claim passed through a link. */
    public enum Basis {
        /** The text states it for this claim, or for the whole article (a dateline, a credit). */
        @JsonProperty("stated")
        STATED,
        /** It follows from another statement: the source spoke to the link earlier in the article. */
        @JsonProperty("inferred")
        INFERRED
    }

    /** @throws InvalidEventException if a field is missing or blank */
    public Link {
        Require.text("chain.name", name);
        Require.present("chain.kind", kind);
        Require.present("chain.role", role);
        spans = Require.list("chain.spans", spans);
    }

    /** A link whose basis is not recorded. */
    public Link(String name, SourceKind kind, Role role, List<Span> spans) {
        this(name, kind, role, spans, null);
    }
}
