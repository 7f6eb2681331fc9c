package news.hearsay.web.feed;

import java.util.stream.Stream;
import news.hearsay.web.read.ClaimThread;
import news.hearsay.web.read.Headline;

/** Describes threads as entries of a feed. */
final class ThreadEntries {

    private ThreadEntries() {}

    static FeedEntry of(ClaimThread thread) {
        return new FeedEntry(
                thread.id(),
                Headline.of(thread.headline()),
                thread.lastChanged(),
                thread.firstSeen(),
                "/threads/" + thread.id(),
                Stream.concat(thread.subjects().stream(), thread.aspects().stream())
                        .distinct()
                        .toList(),
                summary(thread));
    }

    private static String summary(ClaimThread thread) {
        String outlets = String.join(", ", thread.outletNames());
        return "%s, %s, %s%s%s"
                .formatted(
                        count(thread.origins(), "origin"),
                        count(thread.mentions(), "mention"),
                        count(thread.outlets(), "outlet"),
                        outlets.isEmpty() ? "" : " (" + outlets + ")",
                        thread.denials() == 0 ? "" : ", " + count(thread.denials(), "denial"));
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
