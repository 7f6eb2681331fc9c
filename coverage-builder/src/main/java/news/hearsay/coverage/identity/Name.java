package news.hearsay.coverage.identity;

import org.jspecify.annotations.Nullable;

/**
 * Somebody as an article calls them.
 *
 * @param kind see {@code source.kind}
 * @param name the name, else the words of the text
 * @param named whether it is a name, or else only words that stand for somebody
 * @param role the office or function, where stated
 * @param affiliation the state, organisation or party, where stated
 */
public record Name(
        String kind,
        String name,
        boolean named,
        @Nullable String role,
        @Nullable String affiliation) {}
