package news.hearsay.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.List;
import news.hearsay.web.read.From;
import news.hearsay.web.read.Until;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI document; the rest is read from the controllers. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        // a word, however it is kept
        SpringDocUtils.getConfig().addSimpleTypesForParameterObject(From.class, Until.class);
    }

    /** What every address of the interface understands. */
    @Bean
    GlobalOperationCustomizer format() {
        return (operation, method) -> CoverageApi.class.equals(method.getBeanType())
                ? operation.addParametersItem(new QueryParameter()
                        .name("format")
                        .description("What to answer with, whatever Accept says; html is the page for people")
                        .schema(new StringSchema()._enum(List.of("json", "csv", "jsonld", "html"))))
                : operation;
    }

    @Bean
    OpenAPI head() {
        return new OpenAPI()
                .info(new Info()
                        .title("Hearsay coverage")
                        .version("1")
                        .description("""
                        Who said what, via whom, and how many stand behind it. Every address is a page for a browser, and JSON, CSV or JSON-LD by \
                        `Accept` or `?format=json|csv|jsonld`. Lists come in pages: `next`, or the header `Link`, leads to what follows. \
                        Positions in texts count Unicode code points from 0, ends exclusive.""")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }
}
