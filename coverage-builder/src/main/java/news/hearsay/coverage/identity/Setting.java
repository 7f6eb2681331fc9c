package news.hearsay.coverage.identity;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Where a name stands.
 *
 * @param outlet the identity of the article's outlet
 * @param day when the article was published, or received (UTC)
 * @param keys the keys of all names in the article
 */
public record Setting(UUID outlet, LocalDate day, Set<String> keys) {}
