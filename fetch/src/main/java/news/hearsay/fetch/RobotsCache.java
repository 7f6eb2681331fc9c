package news.hearsay.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides by robots.txt what may be fetched. A file is used for at most a day; if it cannot be read any more, the last
 * copy is used for up to a week. Thread-safe.
 */
final class RobotsCache {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration RETRY = Duration.ofMinutes(5);
    private static final Duration STALE = Duration.ofDays(7);
    private static final int MAX_SITES = 10_000;

    private final RobotsFile file;
    private final InstantSource clock;
    private final Map<String, Copy> copies = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Copy> eldest) {
            return size() > MAX_SITES;
        }
    };

    RobotsCache(RobotsFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * @param rules the rules; null if there never were any
     * @param readAt when the rules were read
     * @param until when the file is to be read again
     * @param unreachable why the file could not be read the last time; null if it could
     */
    private record Copy(
            @Nullable SimpleRobotRules rules,
            Instant readAt,
            Instant until,
            @Nullable String unreachable) {}

    /**
     * Checks an address.
     *
     * @return the crawl delay of the site; null if it states none
     * @throws RefusedException if the address may not be fetched
     */
    @Nullable
    Duration check(FetchAddress address, long end) throws RefusedException, InterruptedException {
        Copy copy = copy(address, end);
        SimpleRobotRules rules = copy.rules;
        if (rules == null || clock.instant().isAfter(copy.readAt.plus(STALE))) {
            throw new RefusedException(
                    FetchProblem.ROBOTS_UNREACHABLE,
                    "%s/robots.txt could not be read: %s".formatted(address.origin(), copy.unreachable));
        }
        if (!rules.isAllowed(address.uri().toString())) {
            throw new RefusedException(
                    FetchProblem.ROBOTS_DISALLOWED, "%s/robots.txt disallows this address".formatted(address.origin()));
        }
        long delay = rules.getCrawlDelay();
        return delay == BaseRobotRules.UNSET_CRAWL_DELAY || delay <= 0 ? null : Duration.ofMillis(delay);
    }

    private Copy copy(FetchAddress address, long end) throws RefusedException, InterruptedException {
        Instant now = clock.instant();
        Copy known = known(address.origin());
        if (known != null && now.isBefore(known.until)) {
            return known;
        }
        Copy read = switch (file.read(address, now, end)) {
            case RobotsFile.Reading.Rules rules ->
                new Copy(rules.rules(), now, now.plus(lifetime(rules.maxAge())), null);
            case RobotsFile.Reading.Unreachable unreachable ->
                new Copy(
                        known == null ? null : known.rules,
                        known == null ? now : known.readAt,
                        now.plus(RETRY),
                        unreachable.reason());
        };
        keep(address.origin(), read);
        return read;
    }

    private static Duration lifetime(@Nullable Duration maxAge) {
        if (maxAge == null || maxAge.compareTo(LONGEST) > 0) {
            return LONGEST;
        }
        return maxAge.compareTo(SHORTEST) < 0 ? SHORTEST : maxAge;
    }

    private synchronized @Nullable Copy known(String origin) {
        return copies.get(origin);
    }

    private synchronized void keep(String origin, Copy copy) {
        copies.put(origin, copy);
    }
}
