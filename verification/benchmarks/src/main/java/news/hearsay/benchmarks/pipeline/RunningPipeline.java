package news.hearsay.benchmarks.pipeline;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import news.hearsay.backends.Ports;
import news.hearsay.benchmarks.processes.ServerProcesses;
import news.hearsay.benchmarks.processes.Stopping;

/**
 * A pipeline that {@code ./hearsay up} of a checkout runs on a data folder and on free ports. It uses only what
 * versions since a811bab have: the environment variables of the script, and {@code running.properties} in the data
 * folder.
 */
final class RunningPipeline implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration TRAINING_LIMIT = Duration.ofMinutes(10);
    private static final List<String> PORTS = List.of(
            "HEARSAY_PORT",
            "HEARSAY_COVERAGE_PORT",
            "HEARSAY_FEEDS_PORT",
            "HEARSAY_KAFKA_PORT",
            "HEARSAY_POSTGRESQL_PORT");

    private final Process process;
    private final Path data;
    private final Duration start;
    private final Properties running = new Properties();

    private RunningPipeline(Process process, Path data, Duration start) throws IOException {
        this.process = process;
        this.data = data;
        this.start = start;
        try (Reader reader = Files.newBufferedReader(data.resolve("running.properties"))) {
            running.load(reader);
        }
    }

    /**
     * Starts the pipeline, and builds the checkout first if it is not built. Returns once the pipeline is ready.
     *
     * @param checkout the folder with the script {@code hearsay}
     * @param data the data folder; the output of the script goes to {@code up.out} in it
     * @param settings further environment variables
     * @throws IOException if the pipeline does not start
     */
    static RunningPipeline start(Path checkout, Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        Path running = data.resolve("running.properties");
        Files.deleteIfExists(running);
        Path output = data.resolve("up.out");
        ProcessBuilder up =
                new ProcessBuilder(checkout.resolve("hearsay").toString(), "up").directory(checkout.toFile());
        up.environment().keySet().removeIf(name -> name.startsWith("HEARSAY_"));
        up.environment().put("HEARSAY_DATA", data.toString());
        up.environment().putAll(settings);
        for (String port : PORTS) {
            up.environment().put(port, Integer.toString(Ports.free()));
        }
        up.redirectErrorStream(true).redirectOutput(output.toFile());
        long begin = System.nanoTime();
        Process process = up.start();
        while (!Files.exists(running)) {
            if (!process.isAlive() || System.nanoTime() - begin > START_LIMIT.toNanos()) {
                process.destroy();
                throw new IOException("%s has not started: see %s".formatted(checkout, output));
            }
            Thread.sleep(20);
        }
        return new RunningPipeline(process, data, Duration.ofNanos(System.nanoTime() - begin));
    }

    /**
     * Waits while a checkout makes its start-up cache, which it does in the background after the first start since a
     * build.
     */
    static void awaitStartupCache(Path checkout) throws IOException, InterruptedException {
        // the script looks once a second whether the pipeline is ready
        Thread.sleep(Duration.ofSeconds(3));
        long end = System.nanoTime() + TRAINING_LIMIT.toNanos();
        while (isTraining(checkout.resolve("standalone/target"))) {
            if (System.nanoTime() > end) {
                throw new IOException(checkout + " still makes its start-up cache: see standalone/target");
            }
            Thread.sleep(500);
        }
    }

    private static boolean isTraining(Path target) throws IOException {
        try (DirectoryStream<Path> trainings = Files.newDirectoryStream(target, "training.*")) {
            return trainings.iterator().hasNext();
        }
    }

    /** Returns the time from the start of the script until the pipeline was ready. */
    Duration startTime() {
        return start;
    }

    /** Returns the address for posts. */
    URI articles() {
        return URI.create(running.getProperty("ingest") + "/articles");
    }

    /** Returns the JDBC URL of the database, as its owner. */
    String ownerJdbcUrl() {
        return running.getProperty("ownerJdbcUrl");
    }

    /** Returns the processes: the JVM, and PostgreSQL with its sessions. */
    ServerProcesses processes() throws IOException {
        return new ServerProcesses(data.resolve("postgresql"), Long.parseLong(running.getProperty("process")));
    }

    /** Returns the size of the records of the topics, in bytes; those of Kafka itself are left out. */
    long topicBytes() throws IOException {
        List<Path> segments = new ArrayList<>();
        try (DirectoryStream<Path> partitions = Files.newDirectoryStream(data.resolve("kafka"), "hearsay.*")) {
            for (Path partition : partitions) {
                try (DirectoryStream<Path> logs = Files.newDirectoryStream(partition, "*.log")) {
                    logs.forEach(segments::add);
                }
            }
        }
        long bytes = 0;
        for (Path segment : segments) {
            bytes += Files.size(segment);
        }
        return bytes;
    }

    /** Stops the pipeline; its data is kept. */
    @Override
    public void close() {
        Stopping.stop(process, Duration.ofSeconds(60));
    }
}
