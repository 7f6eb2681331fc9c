package news.hearsay.faults.load;

import org.jspecify.annotations.Nullable;

/**
 * An article to post.
 *
 * @param json as it is posted
 * @param update the same article with another text, to be posted once the first is acknowledged
 */
public record Submission(String json, @Nullable String update) {}
