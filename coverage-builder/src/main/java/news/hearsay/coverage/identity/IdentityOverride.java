package news.hearsay.coverage.identity;

import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * A person's decision about a name: a row of {@code identity_ruling}.
 *
 * @param name in any spelling that folds to the same key
 * @param kind the kind that the extractor gives the name
 * @param sameAs the identity that the name refers to; null if the name refers to no seeded identity
 */
public record IdentityOverride(
        String name, SourceKind kind, @Nullable Identity sameAs) {}
