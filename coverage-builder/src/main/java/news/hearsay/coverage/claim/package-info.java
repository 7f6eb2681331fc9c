/**
 * Claim comparison: maps a claim's words to a {@link news.hearsay.coverage.claim.Wording}, and decides whether two
 * wordings have the same or the opposite content. Pure functions: no I/O after the word lists are loaded.
 */
@NullMarked
package news.hearsay.coverage.claim;

import org.jspecify.annotations.NullMarked;
