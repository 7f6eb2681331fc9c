package news.hearsay.web.ruling;

import java.util.Collection;
import news.hearsay.web.read.RecordedRuling;
import org.jspecify.annotations.Nullable;

/**
 * A ruling that waits for a review, and how to state it again.
 *
 * @param address the form filled in with what the ruling says; null if there is no such form
 * @param articles the ids of the articles that it names
 */
record Restatement(RecordedRuling ruling, @Nullable String address, Collection<String> articles) {}
