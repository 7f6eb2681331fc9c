package news.hearsay.benchmarks.overload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import news.hearsay.backends.Ports;
import news.hearsay.platform.kafka.TopicCreation;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.util.FileSystemUtils;

/**
 * Overloads the ingest service, a process of its own with a heap of 256 MiB, in several phases. At the end it checks
 * that each acknowledged article is on the topic as it was sent. Client, service and broker share the machine, so rates
 * depend on its speed, and the client takes its share of the processors.
 */
public final class Overload {

    private static final String LOGGING = "logback.configurationFile";
    private static final String QUIET = "news/hearsay/benchmarks/overload/quiet.xml";
    private static final String HEAP = "256m";
    private static final int MIN_ROUNDS = 6;
    private static final int MAX_ROUNDS = 20;
    private static final int CHARACTERS = 3_000;
    private static final int CONNECTIONS = 2_000;
    private static final int IDLE = 10_000;

    private final String broker;
    private final int port;
    private final MeasuredProcess ingest;
    private final AcknowledgedArticles acknowledged = new AcknowledgedArticles();
    private final Duration time;
    private final String phases;
    private final List<String> failures = new ArrayList<>();

    private Overload(String broker, int port, MeasuredProcess ingest, Duration time, String phases) {
        this.broker = broker;
        this.port = port;
        this.ingest = ingest;
        this.time = time;
        this.phases = phases;
    }

    /**
     * Runs all phases.
     *
     * @param arguments the duration of the overload in seconds, the number of lines of the long stream, and a pattern
     *     of the phases to run
     */
    public static void main(String[] arguments) throws Exception {
        Duration time = Duration.ofSeconds(arguments.length > 0 ? Long.parseLong(arguments[0]) : 300);
        int lines = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        String phases = arguments.length > 2 ? arguments[2] : ".*";
        // before the first logger is created
        System.setProperty(LOGGING, QUIET);
        Path folder = Files.createTempDirectory("hearsay-overload");
        int brokerPort = Ports.free();
        int port = Ports.free();
        String servers = "127.0.0.1:" + brokerPort;
        try (MeasuredProcess _ = MeasuredProcess.start(
                "broker",
                folder,
                List.of("-Xmx1g", "-D" + LOGGING + "=" + QUIET),
                BenchmarkBrokerMain.class.getName(),
                List.of(folder.resolve("kafka").toString(), "" + brokerPort))) {
            createTopics(servers);
            try (MeasuredProcess ingest = MeasuredProcess.start(
                    "ingest",
                    folder,
                    List.of("-Xmx" + HEAP),
                    "news.hearsay.ingest.IngestApplication",
                    List.of(
                            "--spring.kafka.bootstrap-servers=" + servers,
                            "--server.port=" + port,
                            "--server.address=127.0.0.1",
                            // other benchmarks use a database
                            "--spring.autoconfigure.exclude="
                                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"))) {
                new Overload(servers, port, ingest, time, phases).run(lines);
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder.resolve("kafka"));
        }
    }

    private void run(int lines) throws Exception {
        awaitReady();
        System.out.printf(
                Locale.ROOT,
                "%d processors, half of them for ingest and broker; heap of %s, %d bytes an article%n",
                Runtime.getRuntime().availableProcessors(),
                HEAP,
                acknowledged.kind("Raw", CHARACTERS).size());
        raw();
        double capacity = capacity();
        phase("overload, 4 times the capacity, %d s".formatted(time.toSeconds()), () -> overload(capacity));
        phase(
                "slow clients: 400 in headers, 400 in bodies, 8 in streams",
                () -> beside(capacity / 4, "Slow", bad -> bad.slow(400), 60));
        phase("endless bodies: 40 connections", () -> beside(capacity / 4, "Endless", bad -> bad.endless(20), 20));
        phase("idle connections: " + IDLE, () -> beside(capacity / 4, "Idle", bad -> bad.idle(IDLE), 30));
        phase("a stream of %,d lines".formatted(lines), () -> stream(lines));
        phase("8 streams, and 10 single articles a second, of 2 MiB each", this::large);
        check();
    }

    private void raw() throws Exception {
        double rate = RawProducer.rate(
                broker, acknowledged.kind("Raw", CHARACTERS), acknowledged, "Raw", Duration.ofSeconds(15));
        System.out.printf(Locale.ROOT, "| Kafka's own producer, no HTTP | %.0f a second |%n", rate);
    }

    private double capacity() throws IOException {
        LoadClient client = new LoadClient(port, "Capacity", CHARACTERS, acknowledged, 128);
        Duration round = Duration.ofSeconds(10);
        ResponseStatistics answers = client.closedLoop(round);
        // On few processors a JVM takes more than a minute until its code is compiled.
        for (int i = 1; i < MAX_ROUNDS; i++) {
            ResponseStatistics before = answers;
            answers = client.closedLoop(round);
            if (i >= MIN_ROUNDS && answers.accepted() < 1.05 * before.accepted()) {
                break;
            }
        }
        double capacity = answers.accepted() / (double) round.toSeconds();
        System.out.printf(
                Locale.ROOT, "| capacity, 128 connections, closed loop | %.0f a second: %s |%n", capacity, answers);
        return capacity;
    }

    private String overload(double capacity) throws IOException {
        ResponseStatistics answers =
                new LoadClient(port, "Overload", CHARACTERS, acknowledged, CONNECTIONS).openLoop(time, 4 * capacity);
        require(answers.isAsPromised(), "a response under overload that the documentation does not allow");
        require(answers.p99AcceptedMillis() < 1000, "p99 of accepted requests over 1 s");
        return String.format(
                Locale.ROOT,
                "%.0f a second sent, %.0f accepted: %s",
                4 * capacity,
                answers.accepted() / (double) time.toSeconds(),
                answers);
    }

    private interface Mischief {
        void start(BadClients bad) throws Exception;
    }

    /** Runs bad clients beside good ones, which must be served. */
    private String beside(double rate, String outlet, Mischief mischief, long seconds) throws Exception {
        try (BadClients bad = new BadClients(port)) {
            mischief.start(bad);
            ResponseStatistics answers = new LoadClient(port, outlet, CHARACTERS, acknowledged, 200)
                    .openLoop(Duration.ofSeconds(seconds), rate);
            Map<String, String> ends = bad.ends();
            require(answers.accepted() > 0 && answers.isAsPromised(), "good clients are not served beside " + outlet);
            require(
                    ends.keySet().stream().noneMatch(end -> end.contains("STILL OPEN")),
                    "a bad client keeps its connection: " + outlet);
            return ends + "; beside them %.0f a second sent: %s".formatted(rate, answers);
        }
    }

    private String stream(int lines) throws Exception {
        StreamClient.Outcome outcome = new StreamClient(port, acknowledged).post("Stream", 300, lines);
        require(outcome.accepted() == lines, "the long stream has lines that were not accepted");
        return String.format(
                Locale.ROOT,
                "%d accepted, %d refused in %.0f s, %.0f lines a second",
                outcome.accepted(),
                outcome.refused(),
                outcome.seconds(),
                outcome.accepted() / outcome.seconds());
    }

    private String large() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<StreamClient.Outcome>> streams = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(
                            () -> new StreamClient(port, acknowledged).post("Large stream " + i, 2_090_000, 20)))
                    .toList();
            ResponseStatistics answers =
                    new LoadClient(port, "Large", 2_090_000, acknowledged, 32).openLoop(Duration.ofSeconds(20), 10);
            long accepted = 0;
            for (Future<StreamClient.Outcome> stream : streams) {
                accepted += stream.get().accepted();
            }
            require(answers.isAsPromised(), "a response to large bodies that the documentation does not allow");
            return "single: %s; %d lines of streams accepted".formatted(answers, accepted);
        }
    }

    private interface Phase {
        String run() throws Exception;
    }

    private void phase(String name, Phase phase) throws Exception {
        if (!name.matches(".*(" + phases + ").*")) {
            return;
        }
        ingest.forgetPeaks();
        String outcome = phase.run();
        ingest.requireAlive();
        MeasuredProcess.Heap heap = ingest.peakHeap();
        System.out.printf(
                "| %s | %s | heap %d MiB full, %d after collection; resident %d MiB |%n",
                name, outcome, heap.full(), heap.live(), ingest.peakResident());
    }

    private void check() {
        AcknowledgedArticles.Result result = acknowledged.check(broker);
        System.out.println("on the topic: " + result);
        require(result.isGood(), "the acknowledged articles differ from those on the topic");
        failures.forEach(failure -> System.out.println("FAILED: " + failure));
        if (!failures.isEmpty()) {
            System.exit(1);
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            failures.add(otherwise);
        }
    }

    private void awaitReady() throws Exception {
        LoadClient first = new LoadClient(port, "First", 300, acknowledged, 1);
        while (true) {
            ingest.requireAlive();
            try {
                if (first.closedLoop(Duration.ofMillis(100)).accepted() > 0) {
                    return;
                }
            } catch (IOException e) {
                // the service does not listen yet
            }
            Thread.sleep(500);
        }
    }

    private static void createTopics(String servers) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
                TopicCreation.createMissing(admin, TopicCreation.definitions(6, (short) 1));
                return;
            } catch (org.apache.kafka.common.KafkaException e) {
                if (attempt == 5) {
                    throw e;
                }
                Thread.sleep(1000);
            }
        }
    }
}
