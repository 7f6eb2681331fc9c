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
 * Runs the migrations alone, for deployments where the service itself may not change a table. It runs before the
 * service, as the owner of the schema, with the settings of {@code store.yml}. It is not a component of the service.
 */
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
@EnableConfigurationProperties(StoreProperties.class)
@Import(DatabaseSchema.class)
class Migration {

    /**
     * Migrates, and returns.
     *
     * @throws RuntimeException if the database is unavailable, refuses, or does not match its migrations; the process
     *     then ends with status 1
     */
    static void run(String... arguments) {
        try (var context = new SpringApplicationBuilder(Migration.class)
                .properties("spring.config.name=store")
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            context.getBean(DatabaseSchema.class).migrate();
        }
    }
}
