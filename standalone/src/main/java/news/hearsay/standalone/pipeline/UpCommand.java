package news.hearsay.standalone.pipeline;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import news.hearsay.events.Topics;
import news.hearsay.standalone.cli.Addresses;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the pipeline and runs it until the process is stopped. */
@Command(
        name = "up",
        description = "Starts broker, database and services, and runs them until Ctrl-C or ./hearsay down.")
public final class UpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The folder for all data; default: ${DEFAULT-VALUE} (HEARSAY_DATA).",
            defaultValue = "${env:HEARSAY_DATA:-data}")
    private Path data = Path.of("data");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port of the ingest API; default: ${DEFAULT-VALUE} (HEARSAY_PORT).",
            defaultValue = "${env:HEARSAY_PORT:-8080}")
    private int port;

    @Option(
            names = "--coverage-port",
            paramLabel = "PORT",
            description = "The port of the coverage pages and the read API; default: ${DEFAULT-VALUE}"
                    + " (HEARSAY_COVERAGE_PORT).",
            defaultValue = "${env:HEARSAY_COVERAGE_PORT:-8084}")
    private int coveragePort;

    @Option(
            names = "--feeds-port",
            paramLabel = "PORT",
            description = "The port of the API of feeds; default: ${DEFAULT-VALUE} (HEARSAY_FEEDS_PORT).",
            defaultValue = "${env:HEARSAY_FEEDS_PORT:-8086}")
    private int feedsPort;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            description = "The port of Kafka; default: ${DEFAULT-VALUE} (HEARSAY_KAFKA_PORT).",
            defaultValue = "${env:HEARSAY_KAFKA_PORT:-19092}")
    private int kafkaPort;

    @Option(
            names = "--postgresql-port",
            paramLabel = "PORT",
            description = "The port of PostgreSQL; default: ${DEFAULT-VALUE} (HEARSAY_POSTGRESQL_PORT).",
            defaultValue = "${env:HEARSAY_POSTGRESQL_PORT:-15432}")
    private int postgresqlPort;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description = "Requires a key from this file for posting and for changing feeds (./hearsay key creates it);"
                    + " default: no key is required (HEARSAY_KEYS).",
            defaultValue = "${env:HEARSAY_KEYS:-" + Option.NULL_VALUE + "}")
    private @Nullable Path keys;

    @Option(
            names = "--users",
            paramLabel = "FILE",
            description = "The accounts with which people sign in to the pages (./hearsay user writes the file);"
                    + " default: users.json in the data folder (HEARSAY_USERS).",
            defaultValue = "${env:HEARSAY_USERS:-" + Option.NULL_VALUE + "}")
    private @Nullable Path users;

    @Option(
            names = "--feeds",
            paramLabel = "FILE",
            description = "A YAML file with the feeds to poll; default: only those added over HTTP (HEARSAY_FEEDS).",
            defaultValue = "${env:HEARSAY_FEEDS:-" + Option.NULL_VALUE + "}")
    private @Nullable Path feeds;

    @Override
    public Integer call() throws InterruptedException {
        Instant started = Instant.now();
        System.setProperty("hearsay.log", DataFolder.log(data).toString());
        System.setProperty("logback.configurationFile", "logback-up.xml");
        // The log of Tomcat goes to the same file.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        PrintWriter out = spec.commandLine().getOut();
        CountDownLatch stopped = new CountDownLatch(1);
        DataFolder folder = DataFolder.open(data);
        Pipeline pipeline = Pipeline.start(
                folder,
                new Pipeline.Ports(port, coveragePort, feedsPort, kafkaPort, postgresqlPort),
                new Pipeline.ConfigurationFiles(keys, users, feeds));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(pipeline, folder, stopped), "stop"));
        pipeline.addresses().save(folder.path());
        print(out, pipeline.addresses(), folder, Duration.between(started, Instant.now()), keys);
        stopped.await();
        return 0;
    }

    private static void stop(Pipeline pipeline, DataFolder folder, CountDownLatch stopped) {
        Addresses.delete(folder.path());
        pipeline.close();
        folder.close();
        stopped.countDown();
    }

    private static void print(
            PrintWriter out, Addresses addresses, DataFolder folder, Duration took, @Nullable Path keys) {
        out.printf(
                """
                Hearsay is ready (%.1f s). Stop it with Ctrl-C or ./hearsay down%s.
                  post articles to  %s/articles
                  who may post      %s
                  OpenAPI           %s/openapi
                  manage feeds at   %s/feeds
                  read coverage at  %s
                  who may correct   people with an account (./hearsay user add NAME --role analyst)
                  PostgreSQL        %s
                  JDBC              %s
                  Kafka             %s
                  topics            %s
                  data and log      %s
                """,
                took.toMillis() / 1000.0,
                folder.path().equals(Path.of("data").toAbsolutePath()) ? "" : " --data " + folder.path(),
                addresses.ingest(),
                keys == null ? "anyone on this machine (restrict with --keys FILE)" : "holders of a key in " + keys,
                addresses.ingest(),
                addresses.feeds(),
                addresses.coverage(),
                addresses.databaseUrl(),
                addresses.jdbcUrl(),
                addresses.kafka(),
                String.join(" ", Topics.ALL) + " " + Topics.THREADS,
                folder.path());
        out.flush();
    }
}
