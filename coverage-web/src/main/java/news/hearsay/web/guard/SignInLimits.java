package news.hearsay.web.guard;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import news.hearsay.web.account.Accounts;
import news.hearsay.web.guard.SignInProperties.Attempts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Limits the failed attempts to sign in with a password, per name and per network address. An attempt above a limit is
 * refused before the password is checked, right or wrong. Thread-safe.
 */
final class SignInLimits implements AuthenticationProvider {

    /**
     * The number of names or addresses above which idle ones are dropped. A full bucket is the same as a new one, so
     * what has not failed for a period need not be remembered.
     */
    private static final int DROP_IDLE_ABOVE = 10_000;

    private final AuthenticationProvider passwords;
    private final Accounts accounts;
    private final Attempts limits;
    private final SignInLog log;
    private final Map<String, Bucket> byName = new ConcurrentHashMap<>();
    private final Map<String, Bucket> byAddress = new ConcurrentHashMap<>();

    SignInLimits(AuthenticationProvider passwords, Accounts accounts, Attempts limits, SignInLog log) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.limits = limits;
        this.log = log;
    }

    /** There were too many failed attempts. */
    static final class ExceededException extends AuthenticationException {

        private final Duration retryAfter;

        ExceededException(Duration retryAfter) {
            super("too many failed attempts to sign in");
            this.retryAfter = retryAfter;
        }

        Duration retryAfter() {
            return retryAfter;
        }
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        boolean isKnown = accounts.find(name) != null;
        Bucket ofName = bucket(byName, name, limits.perName());
        Bucket ofAddress = bucket(byAddress, address, limits.perAddress());
        try {
            take(ofAddress);
            take(ofName);
        } catch (ExceededException e) {
            log.limited(name, isKnown, address);
            throw e;
        }
        try {
            Authentication user = passwords.authenticate(attempt);
            ofName.addTokens(1);
            ofAddress.addTokens(1);
            return user;
        } catch (AuthenticationException e) {
            log.failed(name, isKnown, address);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return passwords.supports(type);
    }

    /** Attempts count before the check, so that many at the same time do not exceed the limit. */
    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new ExceededException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(Map<String, Bucket> buckets, String key, int capacity) {
        if (buckets.size() > DROP_IDLE_ABOVE) {
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= capacity);
        }
        return buckets.computeIfAbsent(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, limits.period()))
                        .build());
    }
}
