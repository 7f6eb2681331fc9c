package news.hearsay.ingest;

import java.io.IOException;
import java.nio.file.Path;
import news.hearsay.events.AddressRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rules for the parameters of URLs: the standard ones, and those of the configured file. */
@Configuration(proxyBeanMethods = false)
class AddressRulesConfiguration {

    /** @throws IllegalStateException if the configured file cannot be read or contains an invalid line */
    @Bean
    AddressRules addressRules(IngestProperties properties) {
        Path file = properties.addressRules();
        if (file == null) {
            return AddressRules.standard();
        }
        try {
            return AddressRules.standard().plus(file);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "hearsay.ingest.address-rules: cannot read %s: %s".formatted(file, e.getMessage()), e);
        }
    }
}
