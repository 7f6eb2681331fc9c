package news.hearsay.faults.feeds;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The items of a feed. They change at random, but an edition is replaced or leaves the feed only once the reader must
 * have it: no reader can deliver what it was never offered. Not thread-safe.
 */
final class OfferedItems {

    private static final double SECONDS_PER_NEW_ITEM = 15;
    private static final double CHANCE_OF_EDIT = 0.2;
    private static final double CHANCE_OF_REMOVAL = 0.15;
    private static final int FIRST_ITEMS = 4;
    private static final int FEWEST = 2;

    private final String feed;
    private final URI home;
    private final RandomGenerator random;
    private final List<ItemEdition> visible = new ArrayList<>();
    private final Map<String, ItemEdition> pages = new HashMap<>();

    /** The editions that the reader must have, by item. */
    private final Map<String, Integer> read = new HashMap<>();

    private int added;
    private int edited;
    private int removed;

    OfferedItems(String feed, URI home, RandomGenerator random, Instant now) {
        this.feed = feed;
        this.home = home;
        this.random = random;
        for (int i = 0; i < FIRST_ITEMS; i++) {
            add(now);
        }
    }

    String feed() {
        return feed;
    }

    /** Returns what the feed contains, the newest first. */
    List<ItemEdition> visible() {
        return List.copyOf(visible);
    }

    /** Returns the current edition of an item, also of one that has left the feed; null if there is no such item. */
    @Nullable
    ItemEdition page(String item) {
        return pages.get(item);
    }

    int added() {
        return added;
    }

    int edited() {
        return edited;
    }

    int removed() {
        return removed;
    }

    /** Records that the reader must have this edition. */
    void markRead(ItemEdition edition) {
        read.merge(edition.item(), edition.number(), Math::max);
    }

    /**
     * Changes the feed as it would have changed within some time.
     *
     * @param canEdit which items may be edited among those that the reader must have
     * @return whether anything changed
     */
    boolean change(Instant now, Duration passed, Predicate<ItemEdition> canEdit) {
        int changes = added + edited + removed;
        double due = passed.toMillis() / 1000.0 / SECONDS_PER_NEW_ITEM;
        for (; due > 0 && random.nextDouble() < due; due--) {
            add(now);
        }
        if (random.nextDouble() < CHANCE_OF_EDIT) {
            any(canEdit).ifPresent(edition -> edit(edition, now));
        }
        if (random.nextDouble() < CHANCE_OF_REMOVAL && visible.size() > FEWEST) {
            any(_ -> true).ifPresent(this::remove);
        }
        return added + edited + removed > changes;
    }

    private void add(Instant now) {
        String number = "%04d".formatted(added++);
        ItemEdition edition = ItemEdition.first(feed + "-i" + number, home.resolve("items/" + number), now);
        visible.addFirst(edition);
        pages.put(edition.item(), edition);
    }

    private Optional<ItemEdition> any(Predicate<ItemEdition> condition) {
        List<ItemEdition> known = visible.stream()
                .filter(edition -> read.getOrDefault(edition.item(), 0) == edition.number())
                .filter(condition)
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    }

    private void edit(ItemEdition edition, Instant now) {
        ItemEdition next = edition.next(random.nextBoolean(), now);
        visible.set(visible.indexOf(edition), next);
        pages.put(next.item(), next);
        edited++;
    }

    private void remove(ItemEdition edition) {
        visible.remove(edition);
        removed++;
    }
}
