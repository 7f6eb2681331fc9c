package news.hearsay.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fetches and parses the robots.txt of a site, as RFC 9309 requires. Thread-safe. */
final class RobotsFile {

    private static final int MAX_BYTES = 500 * 1024;
    private static final int MAX_REDIRECTS = 5;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final String PRODUCT = "hearsay";
    private static final Set<FetchProblem> OF_THE_HOST = Set.of(
            FetchProblem.PORT_BLOCKED,
            FetchProblem.ADDRESS_NOT_PUBLIC,
            FetchProblem.UNKNOWN_HOST,
            FetchProblem.CONNECT_FAILED,
            FetchProblem.CONNECT_TIMEOUT,
            FetchProblem.CERTIFICATE_EXPIRED,
            FetchProblem.CERTIFICATE_WRONG_HOST,
            FetchProblem.CERTIFICATE_UNTRUSTED,
            FetchProblem.TLS_FAILED,
            FetchProblem.TOO_LONG);

    private final GuardedClient client;

    RobotsFile(GuardedClient client) {
        this.client = client;
    }

    /** The result of an attempt to read robots.txt. */
    sealed interface Reading {

        /**
         * It was read, or the site has none, which allows everything.
         *
         * @param maxAge how long the response is fresh by its own statement; null if it makes none
         */
        record Rules(SimpleRobotRules rules, @Nullable Duration maxAge) implements Reading {}

        /** It could not be read, which disallows everything. */
        record Unreachable(String reason) implements Reading {}
    }

    /**
     * Reads the robots.txt that applies to the address.
     *
     * @param now the time of the response
     * @throws RefusedException if the host itself cannot be reached
     */
    Reading read(FetchAddress address, Instant now, long end) throws RefusedException, InterruptedException {
        FetchAddress file = FetchAddress.parse(address.origin() + "/robots.txt");
        Redirects redirects = new Redirects(MAX_REDIRECTS);
        FetchAddress at = file;
        try {
            RawResponse response = get(at, end);
            while (Redirects.isRedirect(response)) {
                at = redirects.follow(at, response);
                response = get(at, end);
            }
            return reading(file, response, now);
        } catch (RefusedException e) {
            if (at.equals(file) && OF_THE_HOST.contains(e.problem())) {
                throw e;
            }
            return e.problem() == FetchProblem.TOO_MANY_REDIRECTS ? allowAll() : new Reading.Unreachable(e.detail());
        }
    }

    private RawResponse get(FetchAddress at, long end) throws RefusedException, InterruptedException {
        Map<String, String> headers = Map.of("Accept", "text/plain, */*;q=0.5", "Accept-Encoding", "identity");
        return client.get(at, headers, new ResponseBody.Limit(MAX_BYTES, true), end);
    }

    /** RFC allows everything after 429, too; a site that asks for fewer requests gets none. */
    private static Reading reading(FetchAddress file, RawResponse response, Instant now) {
        int status = response.status();
        if (status >= 500 || status == TOO_MANY_REQUESTS) {
            return new Reading.Unreachable("the status is " + status);
        }
        if (!response.isSuccessful()) {
            return allowAll();
        }
        SimpleRobotRulesParser parser =
                new SimpleRobotRulesParser(Duration.ofDays(1).toMillis(), 0);
        return new Reading.Rules(
                parser.parseContent(file.uri().toString(), response.body(), "text/plain", List.of(PRODUCT)),
                PacingHeaders.of(response, now, null).maxAge());
    }

    private static Reading allowAll() {
        return new Reading.Rules(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL), null);
    }
}
