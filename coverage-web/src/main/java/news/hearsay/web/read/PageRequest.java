package news.hearsay.web.read;

import org.jspecify.annotations.Nullable;

/**
 * The page of a list that a client requests.
 *
 * @param cursor {@link Listing#next()} of the page before; null for the first page
 * @param limit the largest number of rows to return, from 1
 */
public record PageRequest(@Nullable String cursor, int limit) {}
