package news.hearsay.faults.load;

import org.jspecify.annotations.Nullable;

/**
 * An article to post.
 *
 * @param json the request body
 * @param update the same article with another text, to post when the first is acknowledged; null for none
 */
public record Submission(String json, @Nullable String update) {}
