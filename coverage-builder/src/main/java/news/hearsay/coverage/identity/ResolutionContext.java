package news.hearsay.coverage.identity;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What decides, beside the seed list and the overrides, whom a name in an article refers to.
 *
 * @param article the article's id
 * @param outlet the article's outlet
 * @param day when the article was published, or received if that is unknown (UTC)
 * @param nameKeys the keys of all names in the article
 * @param posted the identities of all outlets that have posted articles, as far as the article may name them
 * @param namesakes the keys of names to whose bearers articles give different occupations, as far as the article has
 *     them
 */
public record ResolutionContext(
        String article,
        Identity outlet,
        LocalDate day,
        Set<String> nameKeys,
        Set<UUID> posted,
        Set<String> namesakes) {}
