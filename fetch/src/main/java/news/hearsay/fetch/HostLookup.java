package news.hearsay.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks up a host once, and checks every address that it has. Thread-safe. */
final class HostLookup {

    private final HostResolver resolver;
    private final AddressGuard guard;

    HostLookup(HostResolver resolver, AddressGuard guard) {
        this.resolver = resolver;
        this.guard = guard;
    }

    /**
     * Returns the addresses of the host, all of them checked.
     *
     * @param limits how long the lookup may take
     * @throws RefusedException if there are none, or if one of them may not be connected to
     */
    List<InetAddress> addresses(FetchAddress address, TransferLimits limits)
            throws RefusedException, InterruptedException {
        List<InetAddress> found =
                address.literal().isPresent() ? List.of(address.literal().get()) : lookUp(address.host(), limits);
        for (InetAddress each : found) {
            guard.check(address.host(), each);
        }
        return found;
    }

    /** On a thread of its own, since the lookup of the operating system cannot be interrupted. */
    private List<InetAddress> lookUp(String host, TransferLimits limits) throws RefusedException, InterruptedException {
        int patience = limits.patienceMillis();
        FutureTask<List<InetAddress>> task = new FutureTask<>(() -> resolver.resolve(host));
        Thread.ofVirtual().name("lookup").start(task);
        try {
            return task.get(patience, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw limits.isOver()
                    ? limits.outOfTime()
                    : unknown("the address of %s could not be looked up within %s"
                            .formatted(host, Shown.of(Duration.ofMillis(patience))));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException) {
                throw unknown("the host %s is unknown".formatted(host));
            }
            throw unknown("the address of %s could not be looked up".formatted(host));
        }
    }

    private static RefusedException unknown(String detail) {
        return new RefusedException(FetchProblem.UNKNOWN_HOST, detail);
    }
}
