package news.hearsay.store;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * The migrations alone, for deployments where the service itself may not change a table: run before it, as the schema's
 * owner, with the settings of {@code store.yml}. No annotation makes it part of the service.
 */
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@EnableConfigurationProperties(StoreProperties.class)
@Import(Schema.class)
class Migration {

    /**
     * @throws RuntimeException if the database is away, refuses, or was changed by another hand; the process then ends
     *     with status 1
     */
    static void run(String... arguments) {
        try (var context = new SpringApplicationBuilder(Migration.class)
                .properties("spring.config.name=store")
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            context.getBean(Schema.class).migrate();
        }
    }
}
