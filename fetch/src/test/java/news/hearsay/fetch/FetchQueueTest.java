package news.hearsay.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How fetches wait for each other. */
@Tag("slow")
class FetchQueueTest {

    private static final byte[] BODY = "<p>Text</p>".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_time_of_waiting_does_not_count_as_time_of_the_fetch() throws Exception {
        try (LoopbackServer server = LoopbackServer.start((_, reply) -> {
                    Thread.sleep(600);
                    reply.page("", BODY);
                });
                Fetcher fetcher = fetcher(8, Duration.ofSeconds(4), TestFetchers.AMPLE);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Fetched>> results = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> fetcher.fetch(FetchRequest.page(server.url("/" + i)))))
                    .toList();

            assertThat(results).allSatisfy(result -> assertThat(result.get()).isInstanceOf(Fetched.Page.class));
        }
    }

    @Test
    void fetches_that_wait_for_a_slow_host_do_not_keep_those_of_other_hosts_waiting() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (LoopbackServer slow = LoopbackServer.start((_, reply) -> {
                    end.await();
                    reply.page("", BODY);
                });
                LoopbackServer fast = LoopbackServer.start((_, reply) -> reply.page("", BODY));
                Fetcher fetcher = fetcher(2, TestFetchers.AMPLE, TestFetchers.AMPLE)) {
            List<Thread> waiting = Stream.of("/a", "/b", "/c")
                    .map(path -> "http://slow.test:" + slow.port() + path)
                    .map(address -> Thread.ofPlatform().start(() -> fetcher.fetch(FetchRequest.page(address))))
                    .toList();
            await().atMost(TestFetchers.AMPLE)
                    .until(() -> slow.requests().size() == 1
                            && waiting.stream()
                                            .filter(FetchQueueTest::isInQueue)
                                            .count()
                                    == 2);

            Fetched other = fetcher.fetch(FetchRequest.page("http://fast.test:" + fast.port() + "/"));
            end.countDown();

            assertThat(other).isInstanceOf(Fetched.Page.class);
            for (Thread thread : waiting) {
                thread.join();
            }
        }
    }

    @Test
    void a_fetch_that_waits_too_long_for_its_host_is_refused_as_such() throws Exception {
        assertThat(refusedWhileOneRuns(2, "http://news.test:"))
                .isEqualTo("other fetches from news.test took all places for 300 ms");
    }

    @Test
    void a_fetch_that_waits_too_long_for_fetches_of_other_hosts_is_refused_as_such() throws Exception {
        assertThat(refusedWhileOneRuns(1, "http://other.test:")).isEqualTo("other fetches took all places for 300 ms");
    }

    @Test
    void a_fetch_whose_page_is_in_use_counts_as_one_that_runs() throws IOException {
        try (LoopbackServer server = LoopbackServer.start((_, reply) -> reply.page("", BODY));
                Fetcher fetcher = fetcher(1, TestFetchers.AMPLE, Duration.ofMillis(300))) {
            FetchRequest page = FetchRequest.page(server.url("/"));

            Fetched during = fetcher.fetch(page, _ -> fetcher.fetch(page));

            assertThat(TestFetchers.refused(during).problem()).isEqualTo(FetchProblem.BUSY);
            assertThat(fetcher.fetch(page, Function.identity())).isInstanceOf(Fetched.Page.class);
        }
    }

    private static String refusedWhileOneRuns(int maxConcurrent, String other) throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (LoopbackServer server = LoopbackServer.start((_, reply) -> {
                    end.await();
                    reply.page("", BODY);
                });
                Fetcher fetcher = fetcher(maxConcurrent, TestFetchers.AMPLE, Duration.ofMillis(300));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = threads.submit(() -> fetcher.fetch(FetchRequest.page("http://news.test:" + server.port() + "/")));
            await().atMost(TestFetchers.AMPLE).until(() -> server.requests().size() == 1);

            Fetched.Refused refused =
                    TestFetchers.refused(fetcher.fetch(FetchRequest.page(other + server.port() + "/")));
            end.countDown();

            assertThat(refused.problem()).isEqualTo(FetchProblem.BUSY);
            return refused.detail();
        }
    }

    private static boolean isInQueue(Thread thread) {
        return Stream.of(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("tryAcquire"));
    }

    private static Fetcher fetcher(int maxConcurrent, Duration total, Duration queue) {
        Duration ample = TestFetchers.AMPLE;
        return TestFetchers.fetcher(TestFetchers.settings(
                new FetchSettings.Limits(1 << 20, 20, 32 * 1024, 0, 5, maxConcurrent, 1),
                new FetchSettings.Timeouts(ample, ample, ample, total, queue)));
    }
}
