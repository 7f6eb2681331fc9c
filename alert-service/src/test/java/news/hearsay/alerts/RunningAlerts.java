package news.hearsay.alerts;

import java.util.ArrayList;
import java.util.List;
import news.hearsay.backends.TestBackends;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a database, with the role that it has in production, and short times. */
public final class RunningAlerts implements AutoCloseable {

    /** {@code whsec_} and 24 bytes. */
    public static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final ConfigurableApplicationContext context;

    private RunningAlerts(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts the service without a web server. */
    public static RunningAlerts on(TestBackends.Database database, String... settings) {
        return new RunningAlerts(AlertApplication.builder()
                .web(WebApplicationType.NONE)
                .run(arguments(database, settings).toArray(String[]::new)));
    }

    /** Returns the arguments of the service, for a process of its own. */
    public static List<String> arguments(TestBackends.Database database, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--spring.datasource.hikari.connection-init-sql=set role hearsay_alerts",
                "--spring.main.register-shutdown-hook=false",
                "--spring.flyway.enabled=false",
                "--hearsay.fetch.allowed-ranges=127.0.0.0/8",
                "--hearsay.alerts.pages=https://coverage.example/",
                "--hearsay.alerts.secrets.default=" + SECRET,
                "--hearsay.alerts.tick=20ms",
                "--hearsay.alerts.first-delay=50ms",
                "--hearsay.alerts.max-delay=400ms",
                "--hearsay.alerts.claim-time=2s"));
        for (String setting : settings) {
            // Spring would join the values of a repeated argument
            String name = setting.substring(0, setting.indexOf('=') + 1);
            arguments.removeIf(argument -> argument.startsWith(name));
            arguments.add(setting);
        }
        return arguments;
    }

    /** Returns a bean of the service. */
    public <T> T bean(Class<T> kind) {
        return context.getBean(kind);
    }

    @Override
    public void close() {
        context.close();
    }
}
