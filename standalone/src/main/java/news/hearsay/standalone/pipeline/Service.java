package news.hearsay.standalone.pipeline;

import static news.hearsay.standalone.pipeline.ForeignAutoConfiguration.DATA_SOURCE;
import static news.hearsay.standalone.pipeline.ForeignAutoConfiguration.FLYWAY;
import static news.hearsay.standalone.pipeline.ForeignAutoConfiguration.KAFKA;
import static news.hearsay.standalone.pipeline.ForeignAutoConfiguration.MAIL;
import static news.hearsay.standalone.pipeline.ForeignAutoConfiguration.SECURITY;
import static news.hearsay.standalone.pipeline.ForeignAutoConfiguration.SIGN_IN;
import static news.hearsay.standalone.pipeline.ForeignAutoConfiguration.THYMELEAF;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.alerts.AlertApplication;
import news.hearsay.backends.CannotStartException;
import news.hearsay.coverage.CoverageBuilderApplication;
import news.hearsay.extract.ExtractApplication;
import news.hearsay.feeds.FeedApplication;
import news.hearsay.feeds.file.InvalidFeedFileException;
import news.hearsay.ingest.IngestApplication;
import news.hearsay.platform.access.InvalidCredentialsFileException;
import news.hearsay.store.StoreApplication;
import news.hearsay.web.CoverageWebApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One of the services, in an application context of its own and with its own configuration file; the settings here add
 * the addresses of its backends, and exclude what other services bring to the class path.
 *
 * @param settings {@code --name=value}; they override the service's configuration file
 */
public record Service(String name, Class<?> main, SpringApplicationBuilder application, List<String> settings) {

    private static final String NO_WEB_SERVER = "--spring.main.web-application-type=none";

    /** A database and the user that connects to it. */
    public record Database(String jdbcUrl, String username, String password) {

        /** The settings of a service that connects as this user and then takes a role with fewer rights. */
        private List<String> as(String role) {
            return List.of(
                    "--spring.datasource.url=" + jdbcUrl,
                    "--spring.datasource.username=" + username,
                    "--spring.datasource.password=" + password,
                    "--spring.datasource.hikari.connection-init-sql=set role " + role);
        }
    }

    /**
     * The services that turn posted articles into rows, in the order in which an article passes through them.
     *
     * @param port the TCP port of ingest on 127.0.0.1; extract and store open no port
     * @param bootstrapServers host and port of the broker
     */
    public static List<Service> all(int port, String bootstrapServers, Database database) {
        return List.of(ingest(port, bootstrapServers), extract(bootstrapServers), store(bootstrapServers, database));
    }

    /**
     * Accepts articles by HTTP.
     *
     * @param port the TCP port on 127.0.0.1
     * @param bootstrapServers host and port of the broker
     */
    public static Service ingest(int port, String bootstrapServers) {
        return new Service("ingest", IngestApplication.class, IngestApplication.builder(), onPort(port))
                .with(ForeignAutoConfiguration.exclude(DATA_SOURCE, FLYWAY, MAIL, THYMELEAF, SIGN_IN))
                .with(kafka(bootstrapServers));
    }

    /**
     * Extracts claims from articles.
     *
     * @param bootstrapServers host and port of the broker
     */
    public static Service extract(String bootstrapServers) {
        return new Service("extract", ExtractApplication.class, ExtractApplication.builder(), List.of(NO_WEB_SERVER))
                .with(ForeignAutoConfiguration.exclude(DATA_SOURCE, FLYWAY, MAIL, SECURITY, SIGN_IN))
                .with(kafka(bootstrapServers));
    }

    /**
     * Migrates the database and writes events as rows.
     *
     * @param bootstrapServers host and port of the broker
     */
    public static Service store(String bootstrapServers, Database database) {
        return new Service("store", StoreApplication.class, StoreApplication.builder(), database.as("hearsay_store"))
                .with(NO_WEB_SERVER)
                .with(ForeignAutoConfiguration.exclude(MAIL, SECURITY, SIGN_IN))
                .with(kafka(bootstrapServers));
    }

    /**
     * Computes coverage from the stored rows and publishes the states of threads. It waits until the store has migrated
     * the database.
     *
     * @param bootstrapServers host and port of the broker
     */
    public static Service coverageBuilder(String bootstrapServers, Database database) {
        return new Service(
                        "coverage-builder",
                        CoverageBuilderApplication.class,
                        CoverageBuilderApplication.builder(),
                        database.as("hearsay_coverage"))
                .with(NO_WEB_SERVER)
                .with(ForeignAutoConfiguration.exclude(FLYWAY, MAIL, SECURITY, SIGN_IN))
                .with(kafka(bootstrapServers));
    }

    /**
     * Serves coverage: pages and the API.
     *
     * @param port the TCP port on 127.0.0.1
     * @param bootstrapServers host and port of the broker, for what people decide on the pages
     */
    public static Service coverageWeb(int port, String bootstrapServers, Database database) {
        Service service = new Service(
                        "coverage-web", CoverageWebApplication.class, CoverageWebApplication.builder(), onPort(port))
                .with(ForeignAutoConfiguration.exclude(FLYWAY, MAIL))
                .with(kafka(bootstrapServers));
        for (String setting : database.as("hearsay_web")) {
            service = service.with(setting);
        }
        return service;
    }

    /**
     * Polls feeds. The database has to be migrated.
     *
     * @param port the TCP port on 127.0.0.1
     * @param ingest the base URL of the ingest API
     */
    public static Service feeds(int port, Database database, URI ingest) {
        Service service = new Service("feeds", FeedApplication.class, FeedApplication.builder(), onPort(port))
                .with(ForeignAutoConfiguration.exclude(KAFKA, FLYWAY, MAIL, THYMELEAF, SIGN_IN))
                .with("--hearsay.feeds.ingest=" + ingest)
                // one process at a time has the data folder
                .with("--hearsay.feeds.instance=up");
        for (String setting : database.as("hearsay_feeds")) {
            service = service.with(setting);
        }
        return service;
    }

    /**
     * Compares coverage with the watches of users, and delivers alerts. The database has to be migrated.
     *
     * @param pages the base URL of coverage-web, for links
     */
    public static Service alerts(Database database, URI pages) {
        return new Service("alerts", AlertApplication.class, AlertApplication.builder(), database.as("hearsay_alerts"))
                .with(NO_WEB_SERVER)
                .with(ForeignAutoConfiguration.exclude(KAFKA, FLYWAY, SECURITY, SIGN_IN, THYMELEAF))
                .with("--hearsay.alerts.pages=" + pages);
    }

    /** Returns this service with one more setting, which overrides the earlier ones. */
    public Service with(String setting) {
        List<String> more = new ArrayList<>(settings);
        more.add(setting);
        return new Service(name, main, application, List.copyOf(more));
    }

    /** The class that runs the service in a process of its own, with {@link #settings()} as arguments. */
    public String mainClass() {
        return main.getName();
    }

    /**
     * Starts the service and returns once it is ready.
     *
     * @throws CannotStartException if it does not start
     */
    public ConfigurableApplicationContext start() {
        List<String> all = new ArrayList<>(settings);
        all.add("--spring.main.banner-mode=off");
        // The pipeline stops its services itself, in order.
        all.add("--spring.main.register-shutdown-hook=false");
        try {
            return application.run(all.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw new CannotStartException(
                    "the %s service can't start (%s): see the log".formatted(name, rootMessage(e)), e);
        }
    }

    private static String kafka(String bootstrapServers) {
        return "--spring.kafka.bootstrap-servers=" + bootstrapServers;
    }

    private static List<String> onPort(int port) {
        return List.of("--server.address=127.0.0.1", "--server.port=" + port);
    }

    /** Whether the message tells the user what is wrong and how to fix it. */
    private static boolean isExplained(Throwable failure) {
        return failure instanceof InvalidCredentialsFileException || failure instanceof InvalidFeedFileException;
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !isExplained(root)) {
            root = root.getCause();
        }
        if (isExplained(root)) {
            return String.valueOf(root.getMessage());
        }
        return root.toString().lines().findFirst().orElse("no reason given");
    }
}
