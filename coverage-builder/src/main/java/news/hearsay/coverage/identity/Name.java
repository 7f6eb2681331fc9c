package news.hearsay.coverage.identity;

import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * A source, outlet or intermediary as an article names it.
 *
 * @param name the name, or the words of the text if there is no name
 * @param named whether {@code name} is a name
 * @param role the office or function, if the article states it
 * @param affiliation the state, organisation or party, if the article states it
 */
public record Name(
        SourceKind kind,
        String name,
        boolean named,
        @Nullable String role,
        @Nullable String affiliation) {}
