package news.hearsay.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import news.hearsay.backends.Ports;
import news.hearsay.backends.TestBackends;
import news.hearsay.standalone.load.SyntheticArticles;
import news.hearsay.standalone.pipeline.Service;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The services, in processes of their own, receive SIGTERM during work. */
@Tag("slow")
class TerminationTest {

    private static final int STOP_SECONDS = 10;
    private static final int BATCH = 20;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void each_service_stops_within_ten_seconds_and_loses_nothing_in_flight() throws Exception {
        TestPipeline.emptyTopics();
        Rows rows = new Rows(TestBackends.freshDatabase());
        int port = Ports.free();
        List<Service> services = TestPipeline.services(port, rows.database());
        List<ServiceProcess> running = new ArrayList<>();
        try {
            for (Service service : services) {
                running.add(ServiceProcess.start(service, folder));
            }
            awaitAnswer(port, running.getFirst());
            IngestApi ingest = new IngestApi(URI.create("http://127.0.0.1:" + port));
            List<String> lines = SyntheticArticles.ndjson("termination", 600);
            List<String> accepted = new ArrayList<>(ingest.postAll(lines.subList(0, 300)));

            for (int number : List.of(1, 2)) {
                running.get(number).terminate(STOP_SECONDS);
                running.set(number, ServiceProcess.start(services.get(number), folder));
            }

            CompletableFuture<List<String>> acceptedLast =
                    CompletableFuture.supplyAsync(() -> postUntilRefused(ingest, lines.subList(300, 600)));
            Thread.sleep(300);
            running.getFirst().terminate(STOP_SECONDS);
            accepted.addAll(acceptedLast.join());

            rows.await(accepted);
            assertThat(accepted).hasSizeGreaterThanOrEqualTo(300);
        } finally {
            running.forEach(ServiceProcess::close);
        }
    }

    /** Returns the articles that were accepted before the service stopped. */
    private static List<String> postUntilRefused(IngestApi ingest, List<String> lines) {
        List<String> accepted = new ArrayList<>();
        try {
            for (int from = 0; from < lines.size(); from += BATCH) {
                accepted.addAll(ingest.postLines(lines.subList(from, from + BATCH)));
            }
        } catch (IOException _) {
            // expected: the service has stopped
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return accepted;
    }

    private static void awaitAnswer(int port, ServiceProcess ingest) throws InterruptedException {
        for (int tries = 0; tries < 1_800 && ingest.process().isAlive(); tries++) {
            try (Socket _ = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
                return;
            } catch (IOException _) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("ingest does not listen, see " + ingest.log());
    }
}
