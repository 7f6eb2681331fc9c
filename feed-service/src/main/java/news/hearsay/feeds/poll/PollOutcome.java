package news.hearsay.feeds.poll;

import java.net.URI;
import java.util.List;
import news.hearsay.feeds.item.ItemVersion;
import news.hearsay.fetch.Pacing;
import news.hearsay.fetch.Validators;
import news.hearsay.formats.feed.FeedPacing;
import org.jspecify.annotations.Nullable;

/** What a poll led to. */
sealed interface PollOutcome {

    /** Returns how soon the site accepts another request. */
    Pacing pacing();

    /** Returns the name of the outcome in metrics. */
    String label();

    /**
     * The whole document was read.
     *
     * @param validators those of the response
     * @param movedTo the address to use from now on; null for the one in use
     * @param parts the sitemaps of an index that were read
     * @param error what was wrong with another sitemap, or with an item; null if nothing was
     */
    record Complete(
            List<ItemVersion> items,
            FeedPacing stated,
            Validators validators,
            @Nullable URI movedTo,
            Pacing pacing,
            List<ReadPart> parts,
            @Nullable String error)
            implements PollOutcome {

        @Override
        public String label() {
            return "read";
        }
    }

    /**
     * The document has not changed.
     *
     * @param validators those for the next request
     * @param movedTo as in {@link Complete}
     */
    record Unchanged(Validators validators, @Nullable URI movedTo, Pacing pacing) implements PollOutcome {

        @Override
        public String label() {
            return "unchanged";
        }
    }

    /**
     * The poll failed.
     *
     * @param error what is wrong
     * @param items the items before the damage, if the document is damaged
     */
    record Failed(String error, List<ItemVersion> items, Pacing pacing) implements PollOutcome {

        @Override
        public String label() {
            return items.isEmpty() ? "failed" : "damaged";
        }
    }

    /** The site answered 410: the feed is not polled any more. */
    record Gone(String error, Pacing pacing) implements PollOutcome {

        @Override
        public String label() {
            return "gone";
        }
    }

    /** Nothing was requested, because this service is busy or stopping. */
    record Postponed(Pacing pacing) implements PollOutcome {

        @Override
        public String label() {
            return "postponed";
        }
    }
}
