package news.hearsay.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Fetches pages and bombs of a server, as many at a time as the default limits allow. Pages wait for each other. */
final class ManyFetches {

    private static final int ROUNDS = 32;
    private static final String KINDS = "abcde";

    private ManyFetches() {}

    /**
     * Runs the fetches.
     *
     * @param arguments the port of the server
     */
    public static void main(String[] arguments) throws Exception {
        FetchSettings.Limits limits = FetchSettings.Limits.DEFAULT;
        CyclicBarrier allHavePages = new CyclicBarrier(limits.maxConcurrent());
        int pages = 0;
        int bombs = 0;
        try (Fetcher fetcher = TestFetchers.fetcher(TestFetchers.settings(limits, TestFetchers.AMPLE_TIMEOUTS));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<@Nullable FetchProblem>> results = new ArrayList<>();
            for (int i = 0; i < ROUNDS * KINDS.length(); i++) {
                FetchRequest request = FetchRequest.page(
                        "http://host%d.test:%s/%s".formatted(i, arguments[0], KINDS.charAt(i % KINDS.length())));
                results.add(threads.submit(() -> fetcher.fetch(request, result -> problem(result, allHavePages))));
            }
            for (Future<@Nullable FetchProblem> result : results) {
                FetchProblem problem = result.get();
                if (problem == null) {
                    pages++;
                } else if (problem == FetchProblem.DECOMPRESSION_BOMB) {
                    bombs++;
                }
            }
        }
        System.out.printf("pages %d, bombs %d%n", pages, bombs);
    }

    /** Keeps a page until as many pages are there as fetches may run; null for a page. */
    private static @Nullable FetchProblem problem(Fetched result, CyclicBarrier barrier) {
        if (result instanceof Fetched.Refused refused) {
            return refused.problem();
        }
        try {
            barrier.await(TestFetchers.AMPLE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
        return null;
    }
}
