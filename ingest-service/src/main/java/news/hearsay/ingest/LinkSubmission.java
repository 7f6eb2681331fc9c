package news.hearsay.ingest;

import org.jspecify.annotations.Nullable;

/**
 * A link as a client sent it.
 *
 * @param line its place in the request, from 1
 * @param link the address
 * @param outlet the outlet of articles that name none; null if there is no default
 */
record LinkSubmission(long line, String link, @Nullable String outlet) {}
