package news.hearsay.faults.feeds;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks the requests of a feed reader against what servers demand: pauses, one request at a time to a host,
 * conditional requests, new addresses after permanent redirects, and no request for a feed that is gone.
 *
 * @param minimumInterval the least pause between an answer and the next request for the same feed
 * @param crawlDelays the pause between two requests to a host, by host
 * @param kills when the reader was killed; a killed reader does not know the last answers
 */
record PolitenessCheck(Duration minimumInterval, Map<String, Duration> crawlDelays, List<Instant> kills) {

    /** Clocks and timers of one machine differ less. */
    private static final Duration TOLERANCE = Duration.ofMillis(50);

    /** Within this time a reader has stored what an answer demands. */
    private static final Duration STORED_AFTER = Duration.ofSeconds(5);

    /** Returns every violation. */
    List<String> violations(List<ServedRequest> requests) {
        List<String> violations = new ArrayList<>();
        by(requests, ServedRequest::host).forEach((host, some) -> checkHost(host, some, violations));
        List<ServedRequest> feeds =
                requests.stream().filter(ServedRequest::isFeed).toList();
        by(feeds, ServedRequest::feed).values().forEach(some -> new FeedHistory(this, violations).check(some));
        List<ServedRequest> pages = requests.stream()
                .filter(request -> request.target() == ServedRequest.Target.PAGE)
                .toList();
        by(pages, ServedRequest::path).values().forEach(some -> checkPauses(some, violations));
        return violations;
    }

    private static Map<String, List<ServedRequest>> by(
            List<ServedRequest> requests, Function<ServedRequest, String> key) {
        return requests.stream()
                .sorted((one, other) -> one.arrived().compareTo(other.arrived()))
                .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private void checkHost(String host, List<ServedRequest> requests, List<String> violations) {
        Duration delay = crawlDelays.getOrDefault(host, Duration.ZERO);
        ServedRequest before = null;
        for (ServedRequest request : requests) {
            if (before != null && request.arrived().isBefore(before.answered())) {
                violations.add(
                        "%s and %s were at host %s at the same time".formatted(named(before), named(request), host));
            } else if (before != null
                    && !isSameFetch(before)
                    && isEarly(before, request, delay)
                    && before.process() == request.process()) {
                violations.add("%s came %d ms after %s, although robots.txt of %s demands %d s"
                        .formatted(named(request), millis(before, request), named(before), host, delay.toSeconds()));
            }
            before = before == null || request.answered().isAfter(before.answered()) ? request : before;
        }
    }

    /** A fetch begins with robots.txt and includes its redirects. */
    private static boolean isSameFetch(ServedRequest before) {
        return before.target() == ServedRequest.Target.ROBOTS || before.isRedirect();
    }

    private void checkPauses(List<ServedRequest> requests, List<String> violations) {
        for (int i = 1; i < requests.size(); i++) {
            ServedRequest before = requests.get(i - 1);
            checkPause(before, requests.get(i), before.pause(), violations);
        }
    }

    void checkPause(ServedRequest before, ServedRequest request, Duration pause, List<String> violations) {
        if (isEarly(before, request, pause) && !isUnknown(before, request)) {
            violations.add("%s came %d ms after the answer to %s, which demanded %d ms%s"
                    .formatted(
                            named(request),
                            millis(before, request),
                            named(before),
                            pause.toMillis(),
                            before.note().isEmpty() ? "" : " (" + before.note() + ")"));
        }
    }

    /** Whether the reader was killed so soon after an answer that it may not know it. */
    boolean isUnknown(ServedRequest answered, ServedRequest next) {
        return isUnknown(answered.answered(), next.arrived());
    }

    private boolean isUnknown(Instant answered, Instant next) {
        return kills.stream()
                .anyMatch(kill -> !kill.isBefore(answered)
                        && kill.isBefore(next)
                        && Duration.between(answered, kill).compareTo(STORED_AFTER) <= 0);
    }

    private static boolean isEarly(ServedRequest before, ServedRequest request, Duration pause) {
        return request.arrived().plus(TOLERANCE).isBefore(before.answered().plus(pause));
    }

    private static long millis(ServedRequest before, ServedRequest request) {
        return Duration.between(before.answered(), request.arrived()).toMillis();
    }

    static String named(ServedRequest request) {
        return "%s (%s, %d)".formatted(request.path(), request.arrived(), request.status());
    }

    /** Returns the greater of two durations. */
    static Duration max(Duration one, @Nullable Duration other) {
        return other == null || one.compareTo(other) > 0 ? one : other;
    }
}
