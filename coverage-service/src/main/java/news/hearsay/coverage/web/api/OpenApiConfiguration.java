package news.hearsay.coverage.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI document; the rest is read from the controllers. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenAPI head() {
        return new OpenAPI().info(new Info()
                .title("Hearsay coverage")
                .version("1")
                .description("""
                        Who said what, via whom, and how many stand behind it. Every address is a page for a browser, and JSON, CSV or JSON-LD by \
                        `Accept` or `?format=json|csv|jsonld`. Lists come in pages: `next`, or the header `Link`, leads to what follows. \
                        Positions in texts count Unicode code points from 0, ends exclusive.""")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }
}
