package news.hearsay.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import news.hearsay.backends.Ports;
import news.hearsay.benchmarks.articles.GeneratedArticles;
import news.hearsay.benchmarks.overload.BenchmarkBrokerMain;
import news.hearsay.benchmarks.overload.MeasuredProcess;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the ingest service beside its peers, in turn on one broker: single posts beside {@link SmallestServer}, an
 * NDJSON stream beside {@link ProducerTool}.
 */
public final class IngestPeers {

    private static final String QUIET = "-Dlogback.configurationFile=news/hearsay/benchmarks/overload/quiet.xml";
    private static final int ARTICLES = 2_000;
    private static final int CONNECTIONS = 64;
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final int LINES = 20_000;

    private final int rounds;
    private final Duration time;
    private final List<byte[]> articles = articles(ARTICLES);

    private IngestPeers(int rounds, Duration time) {
        this.rounds = rounds;
        this.time = time;
    }

    /**
     * Runs all rounds.
     *
     * @param arguments the number of rounds, the seconds of a round of single posts, the compression of the peers, and
     *     options of the service's JVM
     */
    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        String compression = arguments.length > 2 ? arguments[2] : "zstd";
        List<String> options = new ArrayList<>(List.of("-Xmx256m"));
        options.addAll(List.of(arguments).subList(Math.min(3, arguments.length), arguments.length));
        Path folder = Files.createTempDirectory("hearsay-peers");
        String servers = "127.0.0.1:" + Ports.free();
        int port = Ports.free();
        int peerPort = Ports.free();
        try (MeasuredProcess _ = MeasuredProcess.startUnlimited(
                "broker",
                folder,
                List.of("-Xmx1g", QUIET),
                BenchmarkBrokerMain.class.getName(),
                List.of(folder.resolve("kafka").toString(), servers.substring(servers.indexOf(':') + 1)))) {
            PeerTopic.createAll(servers);
            try (MeasuredProcess service = service(folder, options, servers, port);
                    MeasuredProcess peer = MeasuredProcess.startUnlimited(
                            "smallest",
                            folder,
                            List.of("-Xmx256m", QUIET, "-Dsun.net.httpserver.nodelay=true"),
                            SmallestServer.class.getName(),
                            List.of(servers, "" + peerPort, compression));
                    Producer<byte[], byte[]> producer = PeerTopic.producer(servers, compression)) {
                IngestPeers peers = new IngestPeers(rounds, Duration.ofSeconds(seconds));
                peers.singlePosts(service, port, peer, peerPort);
                peers.lines(service, port, new ProducerTool(producer));
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder.resolve("kafka"));
        }
    }

    private static MeasuredProcess service(Path folder, List<String> options, String servers, int port)
            throws IOException {
        return MeasuredProcess.startUnlimited(
                "ingest",
                folder,
                options,
                "news.hearsay.ingest.IngestApplication",
                List.of(
                        "--spring.kafka.bootstrap-servers=" + servers,
                        "--server.port=" + port,
                        "--server.address=127.0.0.1",
                        // other benchmarks use a database
                        "--spring.autoconfigure.exclude="
                                + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration"));
    }

    private void singlePosts(MeasuredProcess service, int port, MeasuredProcess peer, int peerPort) throws Exception {
        PostingClient client = new PostingClient(articles, CONNECTIONS);
        awaitReady(service, client, port);
        client.post(port, WARM_UP);
        client.post(peerPort, WARM_UP.dividedBy(2));
        List<Measurement> ours = new ArrayList<>();
        List<Measurement> theirs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ours.add(measured(service::cpuTime, () -> client.post(port, time)));
            theirs.add(measured(peer::cpuTime, () -> client.post(peerPort, time)));
        }
        System.out.println(Measurement.compare("single posts", "article", ours, theirs));
    }

    private void lines(MeasuredProcess service, int port, ProducerTool tool) throws Exception {
        LineClient client = new LineClient(articles);
        client.post(port, 2 * LINES);
        tool.send(articles, LINES);
        List<Measurement> ours = new ArrayList<>();
        List<Measurement> theirs = new ArrayList<>();
        ProcessHandle self = ProcessHandle.current();
        for (int round = 0; round < rounds; round++) {
            ours.add(measured(service::cpuTime, () -> client.post(port, LINES)));
            theirs.add(measured(
                    () -> self.info().totalCpuDuration().orElse(Duration.ZERO), () -> tool.send(articles, LINES)));
        }
        System.out.println(Measurement.compare("NDJSON", "article", ours, theirs));
    }

    private static List<byte[]> articles(int number) {
        GeneratedArticles generated = new GeneratedArticles(1);
        return IntStream.range(0, number)
                .mapToObj(generated::article)
                .map(JsonMapper.shared()::writeValueAsBytes)
                .toList();
    }

    private interface CpuClock {
        Duration now();
    }

    private interface Work {
        long articles() throws Exception;
    }

    private static Measurement measured(CpuClock clock, Work work) throws Exception {
        Duration before = clock.now();
        long begin = System.nanoTime();
        long articles = work.articles();
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Measurement(articles, seconds, clock.now().minus(before));
    }

    private static void awaitReady(MeasuredProcess service, PostingClient client, int port) throws Exception {
        while (true) {
            service.requireAlive();
            try {
                client.post(port, Duration.ofMillis(100));
                return;
            } catch (Exception e) {
                // the service does not listen yet
                Thread.sleep(500);
            }
        }
    }
}
