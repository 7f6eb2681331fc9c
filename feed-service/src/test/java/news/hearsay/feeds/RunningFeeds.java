package news.hearsay.feeds;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import news.hearsay.feeds.registry.FeedDefinition;
import news.hearsay.feeds.registry.FeedHealth;
import news.hearsay.feeds.registry.FeedOrigin;
import news.hearsay.feeds.registry.FeedRegistry;
import news.hearsay.feeds.registry.Follow;
import news.hearsay.formats.read.DocumentReader;
import news.hearsay.formats.read.FeedReader;
import news.hearsay.platform.fetching.FetchConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** The feed service without its API, on a database of its own, with intervals of milliseconds. */
public final class RunningFeeds implements AutoCloseable {

    private final FeedDatabase database;
    private final String ingest;
    private final List<String> settings;
    private ConfigurableApplicationContext context;

    @ImportAutoConfiguration({
        PropertyPlaceholderAutoConfiguration.class,
        ConfigurationPropertiesAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        SslAutoConfiguration.class
    })
    @ComponentScan({
        "news.hearsay.feeds.registry",
        "news.hearsay.feeds.claim",
        "news.hearsay.feeds.sql",
        "news.hearsay.feeds.host",
        "news.hearsay.feeds.poll",
        "news.hearsay.feeds.follow",
        "news.hearsay.feeds.post",
        "news.hearsay.feeds.work"
    })
    @EnableConfigurationProperties(FeedProperties.class)
    @Import(FetchConfiguration.class)
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        FeedReader feedReader(Clock clock) {
            return new FeedReader(clock);
        }

        @Bean
        DocumentReader documentReader(Clock clock) {
            return new DocumentReader(clock);
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    /** @param settings as arguments such as {@code --hearsay.feeds.minimum-interval=1s} */
    public RunningFeeds(FeedDatabase database, String ingest, String... settings) {
        this.database = database;
        this.ingest = ingest;
        this.settings = List.of(settings);
        context = start();
    }

    private ConfigurableApplicationContext start() {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database.database().jdbcUrl(),
                "--spring.datasource.username=" + database.database().username(),
                "--spring.datasource.password=" + database.database().password(),
                "--hearsay.feeds.ingest=" + ingest,
                "--hearsay.feeds.minimum-interval=100ms",
                "--hearsay.feeds.maximum-interval=500ms",
                "--hearsay.feeds.claim-time=10s",
                "--hearsay.feeds.tick=20ms",
                "--hearsay.fetch.allowed-ranges=127.0.0.0/8"));
        // the values of an option that is given twice are a list
        arguments.removeIf(argument -> settings.stream()
                .anyMatch(setting -> setting.startsWith(argument.substring(0, argument.indexOf('=') + 1))));
        arguments.addAll(settings);
        return new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.name=feed-service",
                        "spring.main.banner-mode=off",
                        "spring.datasource.hikari.connection-init-sql=set role hearsay_feeds")
                .run(arguments.toArray(String[]::new));
    }

    /** Stops and starts the service. */
    public void restart() {
        context.close();
        context = start();
    }

    /** Adds a feed. */
    public void put(String name, String address, Follow follow) {
        registry()
                .put(new FeedDefinition(
                        name, URI.create(address), "Placeholder Daily", follow, (Duration) null, FeedOrigin.API));
    }

    /** Returns the health of a feed. */
    public FeedHealth health(String name) {
        return registry().get(name).orElseThrow();
    }

    private FeedRegistry registry() {
        return context.getBean(FeedRegistry.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
