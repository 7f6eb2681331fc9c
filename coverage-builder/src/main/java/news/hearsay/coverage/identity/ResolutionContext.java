package news.hearsay.coverage.identity;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * The parts of an article that decide what a name in it refers to.
 *
 * @param outlet the identity of the article's outlet
 * @param day when the article was published, or received if that is unknown (UTC)
 * @param nameKeys the keys of all names in the article
 */
public record ResolutionContext(UUID outlet, LocalDate day, Set<String> nameKeys) {}
