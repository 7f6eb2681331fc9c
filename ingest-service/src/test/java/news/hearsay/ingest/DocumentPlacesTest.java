package news.hearsay.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import news.hearsay.backends.RefusingPort;
import news.hearsay.ingest.edge.Capacity;
import news.hearsay.platform.access.PostingRightsResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Places for reading documents. There is one, and no broker. */
@Tag("slow")
class DocumentPlacesTest {

    private static final String PAGE = """
        <html lang="en"><head><title>Ferry delayed</title><meta property="og:site_name" content="Harbour Courier"></head><body>
        <article><h1>Ferry delayed</h1><p>The evening ferry will leave two hours late because of fog, the operator said on Monday.</p>
        <p>Passengers may use the morning ferry instead, its spokeswoman Ina Falk told the Harbour Courier.</p></article></body></html>
        """;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static RefusingPort broker;
    private static RunningService service;

    @BeforeAll
    static void start() {
        broker = new RefusingPort();
        service = RunningService.startOn(
                broker.address(),
                "--hearsay.ingest.document.max-concurrent=1",
                // the fourth document would have to wait for longer if each kept its place until Kafka is given up
                "--hearsay.ingest.load.patience=15s",
                "--hearsay.ingest.kafka.delivery-timeout=8s",
                "--hearsay.ingest.kafka.connect-timeout=8s");
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    @Test
    void a_document_that_waits_for_kafka_keeps_no_other_from_being_read() throws Exception {
        assertThat(post("%PDF-1.7").status()).isEqualTo(400);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<RunningService.Response>> responses = IntStream.range(0, 4)
                    .mapToObj(_ -> threads.submit(() -> post(PAGE)))
                    .toList();

            assertThat(responses)
                    .allSatisfy(response -> assertThat(
                                    response.get().json().path("type").asString())
                            .isEqualTo("urn:hearsay:problem:kafka-unavailable"));
        }
    }

    @Test
    void an_upload_that_is_interrupted_while_it_waits_ends_as_interrupted() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Capacity capacity = service.part(Capacity.class);
        CountDownLatch taken = new CountDownLatch(1);
        Thread reading = Thread.ofVirtual().start(() -> {
            try {
                capacity.documentWhenFree(() -> {
                    taken.countDown();
                    return waitFor(end);
                });
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        taken.await();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread upload = Thread.ofPlatform().start(() -> thrown.set(catchThrowable(DocumentPlacesTest::upload)));
        await().atMost(PATIENCE)
                .until(() -> List.of(upload.getStackTrace()).stream()
                        .anyMatch(frame -> frame.getMethodName().equals("documentWhenFree")));

        upload.interrupt();
        upload.join();
        end.countDown();
        reading.join();

        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    private static boolean waitFor(CountDownLatch end) {
        try {
            end.await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void upload() throws IOException, InterruptedException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/articles");
        request.setContentType("multipart/form-data; boundary=cut");
        request.setContent(("--cut\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.html\"\r\n"
                        + "Content-Type: text/html\r\n\r\n" + PAGE + "\r\n--cut--\r\n")
                .getBytes(UTF_8));
        service.part(UploadedFiles.class)
                .publish(
                        request,
                        new MockHttpServletResponse(),
                        service.part(PostingRightsResolver.class).current());
    }

    private static RunningService.Response post(String body) {
        return service.send("POST", "/articles", body.getBytes(UTF_8), false, "Content-Type", "text/html");
    }
}
