package news.hearsay.benchmarks.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs {@code archive extract} of a checkout on a cluster on this machine: the driver starts a master, two workers and
 * an executor for each, with a processor core and 1 GiB each. Spark expects an installation, so its jars are linked
 * into one.
 */
final class SparkCluster {

    static final int EXECUTORS = 2;

    /** Two workers with one core and 1024 MiB each. */
    private static final String MASTER = "local-cluster[2,1,1024]";

    private static final String EXECUTOR_CLASS = "CoarseGrainedExecutorBackend";

    private final Path root;
    private final Path home;

    /**
     * Prepares the installation.
     *
     * @param root the checkout
     * @param home the folder of the installation
     */
    SparkCluster(Path root, Path home) throws IOException {
        this.root = root;
        this.home = home;
        Path jars = Files.createDirectories(home.resolve("jars"));
        try (Stream<Path> spark = Files.list(root.resolve("archive-job/target/spark"))) {
            for (Path jar : spark.toList()) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar.toAbsolutePath());
            }
        }
    }

    /** Starts the extraction of a file of JSON Lines, in parts of 1 MiB. */
    TrialProcess extract(Path articles, Path out, Path log) throws IOException {
        ProcessBuilder extract = new ProcessBuilder(
                        root.resolve("hearsay").toString(),
                        "archive",
                        "extract",
                        articles.toString(),
                        "--out",
                        out.toString(),
                        "--part-size",
                        "1",
                        // after the publication of all generated articles, which are rejected otherwise
                        "--received-at",
                        "2026-01-01T00:00:00Z",
                        "--master",
                        MASTER)
                .directory(root.toFile());
        Map<String, String> environment = extract.environment();
        environment.keySet().removeIf(name -> name.startsWith("HEARSAY_") || name.startsWith("SPARK_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("SPARK_HOME", home.toString());
        // otherwise Spark looks for it in a file of an installation
        environment.put("SPARK_SCALA_VERSION", "2.13");
        Path target = root.resolve("archive-job/target");
        environment.put(
                "JAVA_TOOL_OPTIONS",
                "-Dspark.executor.memory=1g -Dspark.local.dir=%s -Dspark.executor.extraClassPath=%s:%s/*"
                        .formatted(
                                Files.createDirectories(home.resolve("local")),
                                target.resolve("hearsay-archive.jar"),
                                target.resolve("lib")));
        return TrialProcess.start(extract, log);
    }

    /** Returns the executors that run now. */
    static List<ProcessHandle> executors(TrialProcess extraction) {
        return extraction.started(line -> line.contains(EXECUTOR_CLASS));
    }
}
