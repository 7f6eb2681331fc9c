package news.hearsay.coverage.identity;

import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a name.
 *
 * @param name in any spelling
 * @param kind see {@code source.kind}
 * @param sameAs whom it means; null if it is nobody of the seed list but somebody of its own
 */
public record Ruling(String name, String kind, @Nullable Who sameAs) {}
