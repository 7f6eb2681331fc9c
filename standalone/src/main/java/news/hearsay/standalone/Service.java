package news.hearsay.standalone;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.backends.CannotStartException;
import news.hearsay.backends.EmbeddedBroker;
import news.hearsay.backends.EmbeddedDatabase;
import news.hearsay.extract.ExtractApplication;
import news.hearsay.ingest.IngestApplication;
import news.hearsay.store.StoreApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One of the three services, in an application context of its own, just as it would run by itself; only where its backends are is said
 * here.
 *
 * @param settings {@code --name=value}, stronger than the service's own configuration file
 */
record Service(String name, SpringApplicationBuilder application, List<String> settings) {

    /** The services in the order in which an article passes them. */
    static List<Service> all(int port, EmbeddedBroker broker, EmbeddedDatabase database, String databaseName) {
        String kafka = "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers();
        return List.of(
                new Service("ingest", IngestApplication.builder(), List.of(
                        kafka,
                        "--server.address=127.0.0.1",
                        "--server.port=" + port)),
                new Service("extract", ExtractApplication.builder(), List.of(
                        kafka,
                        "--spring.main.web-application-type=none")),
                new Service("store", StoreApplication.builder(), List.of(
                        kafka,
                        "--spring.main.web-application-type=none",
                        "--spring.datasource.url=" + database.jdbcUrl(databaseName),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=")));
    }

    ConfigurableApplicationContext start() {
        List<String> all = new ArrayList<>(settings);
        all.add("--spring.main.banner-mode=off");
        // The line stops its services itself, in order.
        all.add("--spring.main.register-shutdown-hook=false");
        try {
            return application.run(all.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw new CannotStartException("the %s service can't start (%s): see the log".formatted(name, rootMessage(e)), e);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString().lines().findFirst().orElse("no reason given");
    }
}
