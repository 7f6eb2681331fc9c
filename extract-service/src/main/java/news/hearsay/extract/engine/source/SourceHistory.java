package news.hearsay.extract.engine.source;

import java.util.HashMap;
import java.util.Map;
import news.hearsay.events.SourceKind;
import news.hearsay.extract.engine.text.Document;
import org.jspecify.annotations.Nullable;

/** Who has spoken before, as far as "they", "it" and "the official" can mean them. */
final class SourceHistory {

    private static final int SENTENCES_BACK = 2;

    private final Document d;
    /** the last of several who spoke, and the last institution or document: whom "they" and "it" can mean */
    private @Nullable ResolvedSource lastPlural;

    private @Nullable ResolvedSource lastThing;
    /** who is meant by "the official", by that noun */
    private final Map<String, ResolvedSource> lastByNoun = new HashMap<>();

    SourceHistory(Document document) {
        this.d = document;
    }

    void remember(ResolvedSource resolved) {
        SourceKind kind = resolved.source().kind();
        if (resolved.plural()) {
            lastPlural = resolved;
        } else if (kind != SourceKind.PERSON && kind != SourceKind.ANONYMOUS && kind != SourceKind.UNKNOWN) {
            lastThing = resolved;
        }
        if (resolved.source().name() == null) {
            int head = NounPhrase.head(d, resolved.range());
            lastByNoun.put(RolePhrases.singular(d, head), resolved);
        }
    }

    /** Whom "they" can mean at a token; null for nobody. */
    @Nullable
    ResolvedSource several(int token) {
        return near(lastPlural, token);
    }

    /** What "it" can mean at a token; null for nothing. */
    @Nullable
    ResolvedSource thing(int token) {
        return near(lastThing, token);
    }

    /** Whom "the official" can mean, by that noun; null for nobody. */
    @Nullable
    ResolvedSource of(String noun, int token) {
        return near(lastByNoun.get(noun), token);
    }

    private @Nullable ResolvedSource near(@Nullable ResolvedSource resolved, int token) {
        boolean near = resolved != null
                && d.sentenceOf(token) - d.sentenceOf(resolved.range().start()) <= SENTENCES_BACK
                && resolved.range().end() <= token;
        return near ? resolved : null;
    }
}
