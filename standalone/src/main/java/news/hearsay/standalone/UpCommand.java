package news.hearsay.standalone;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import news.hearsay.events.Topics;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts everything and keeps it running until it is told to stop. */
@Command(
        name = "up",
        description = "Starts broker, database and services, and keeps them running until Ctrl-C or down.")
final class UpCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Where all data is kept; default: ${DEFAULT-VALUE} (HEARSAY_DATA).",
            defaultValue = "${env:HEARSAY_DATA:-data}")
    private Path data = Path.of("data");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "For the HTTP API; default: ${DEFAULT-VALUE} (HEARSAY_PORT).",
            defaultValue = "${env:HEARSAY_PORT:-8080}")
    private int port;

    @Option(
            names = "--coverage-port",
            paramLabel = "PORT",
            description = "For the pages; default: ${DEFAULT-VALUE} (HEARSAY_COVERAGE_PORT).",
            defaultValue = "${env:HEARSAY_COVERAGE_PORT:-8084}")
    private int coveragePort;

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            description = "For Kafka; default: ${DEFAULT-VALUE} (HEARSAY_KAFKA_PORT).",
            defaultValue = "${env:HEARSAY_KAFKA_PORT:-19092}")
    private int kafkaPort;

    @Option(
            names = "--postgresql-port",
            paramLabel = "PORT",
            description = "For PostgreSQL; default: ${DEFAULT-VALUE} (HEARSAY_POSTGRESQL_PORT).",
            defaultValue = "${env:HEARSAY_POSTGRESQL_PORT:-15432}")
    private int postgresqlPort;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description =
                    "Who posts must have a key of this file (./hearsay key makes it); default: none is demanded (HEARSAY_KEYS).",
            defaultValue = "${env:HEARSAY_KEYS:-" + Option.NULL_VALUE + "}")
    private @Nullable Path keys;

    @Override
    public Integer call() throws InterruptedException {
        Instant begin = Instant.now();
        System.setProperty("hearsay.log", DataFolder.log(data).toString());
        System.setProperty("logback.configurationFile", "logback-up.xml");
        // What Tomcat logs in its own way goes to the same file.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        PrintWriter out = spec.commandLine().getOut();
        CountDownLatch stopped = new CountDownLatch(1);
        DataFolder folder = DataFolder.open(data);
        Line line = Line.start(folder, new Line.Ports(port, coveragePort, kafkaPort, postgresqlPort), keys);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(line, folder, stopped), "stop"));
        line.addresses().note(folder.path());
        print(out, line.addresses(), folder, Duration.between(begin, Instant.now()), keys);
        stopped.await();
        return 0;
    }

    private static void stop(Line line, DataFolder folder, CountDownLatch stopped) {
        Addresses.forget(folder.path());
        line.close();
        folder.close();
        stopped.countDown();
    }

    private static void print(
            PrintWriter out, Addresses addresses, DataFolder folder, Duration took, @Nullable Path keys) {
        out.printf(
                """
                Hearsay is ready (%.1f s). Stop it with Ctrl-C or ./hearsay down.
                  post articles to  %s/articles
                  who may post      %s
                  API described at  %s/openapi
                  read coverage at  %s
                  PostgreSQL        %s
                  JDBC              %s
                  Kafka             %s
                  topics            %s
                  data and log      %s
                """,
                took.toMillis() / 1000.0,
                addresses.ingest(),
                keys == null
                        ? "anyone on this machine; with --keys FILE who has a key (./hearsay key)"
                        : "who has a key of " + keys,
                addresses.ingest(),
                addresses.coverage(),
                addresses.databaseUrl(),
                addresses.jdbcUrl(),
                addresses.kafka(),
                String.join(" ", Topics.ALL),
                folder.path());
        out.flush();
    }
}
