package news.hearsay.standalone;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.backends.CannotStartException;
import news.hearsay.coverage.CoverageBuilderApplication;
import news.hearsay.extract.ExtractApplication;
import news.hearsay.ingest.IngestApplication;
import news.hearsay.ingest.access.InvalidKeysException;
import news.hearsay.store.StoreApplication;
import news.hearsay.web.CoverageWebApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One of the services, in an application context of its own, just as it would run by itself; only where its backends
 * are is said here.
 *
 * @param settings {@code --name=value}, stronger than the service's own configuration file
 */
public record Service(String name, Class<?> main, SpringApplicationBuilder application, List<String> settings) {

    /** Where a database is and who opens it. */
    public record Database(String jdbcUrl, String username, String password) {}

    /**
     * The services of the line, in the order in which an article passes them.
     *
     * @param port where ingest listens, on 127.0.0.1; extract and store listen nowhere
     * @param bootstrapServers host and port of the broker
     */
    public static List<Service> all(int port, String bootstrapServers, Database database) {
        String kafka = "--spring.kafka.bootstrap-servers=" + bootstrapServers;
        return List.of(
                new Service(
                        "ingest",
                        IngestApplication.class,
                        IngestApplication.builder(),
                        List.of(kafka, "--server.address=127.0.0.1", "--server.port=" + port)),
                new Service(
                        "extract",
                        ExtractApplication.class,
                        ExtractApplication.builder(),
                        List.of(kafka, "--spring.main.web-application-type=none")),
                new Service(
                        "store",
                        StoreApplication.class,
                        StoreApplication.builder(),
                        List.of(
                                kafka,
                                "--spring.main.web-application-type=none",
                                "--spring.datasource.url=" + database.jdbcUrl(),
                                "--spring.datasource.username=" + database.username(),
                                "--spring.datasource.password=" + database.password(),
                                // Who opens it also migrates; the rows are written with no more rights than that needs.
                                "--spring.datasource.hikari.connection-init-sql=set role hearsay_store")));
    }

    /** The service that computes coverage from the stored rows. It waits until the store has migrated the database. */
    public static Service coverageBuilder(Database database) {
        return new Service(
                "coverage-builder",
                CoverageBuilderApplication.class,
                CoverageBuilderApplication.builder(),
                List.of(
                        "--spring.main.web-application-type=none",
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.datasource.hikari.connection-init-sql=set role hearsay_coverage"));
    }

    /**
     * The service that serves coverage: pages and API.
     *
     * @param port the TCP port on 127.0.0.1
     */
    public static Service coverageWeb(int port, Database database) {
        return new Service(
                "coverage-web",
                CoverageWebApplication.class,
                CoverageWebApplication.builder(),
                List.of(
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--spring.datasource.url=" + database.jdbcUrl(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.datasource.hikari.connection-init-sql=set role hearsay_coverage"));
    }

    /** The same with one more setting, stronger than those before. */
    public Service with(String setting) {
        List<String> more = new ArrayList<>(settings);
        more.add(setting);
        return new Service(name, main, application, List.copyOf(more));
    }

    /** The class to run for a process of its own, with {@link #settings()} as arguments. */
    public String mainClass() {
        return main.getName();
    }

    /**
     * Starts it.
     *
     * @throws CannotStartException if it does not start
     */
    public ConfigurableApplicationContext start() {
        List<String> all = new ArrayList<>(settings);
        all.add("--spring.main.banner-mode=off");
        // The line stops its services itself, in order.
        all.add("--spring.main.register-shutdown-hook=false");
        try {
            return application.run(all.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw new CannotStartException(
                    "the %s service can't start (%s): see the log".formatted(name, rootMessage(e)), e);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof InvalidKeysException)) {
            root = root.getCause();
        }
        if (root instanceof InvalidKeysException) {
            return String.valueOf(root.getMessage());
        }
        return root.toString().lines().findFirst().orElse("no reason given");
    }
}
