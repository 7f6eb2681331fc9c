package news.hearsay.web.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.List;
import news.hearsay.web.read.RangeEnd;
import news.hearsay.web.read.RangeStart;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;

/** Configures the OpenAPI document, which springdoc generates from the controllers. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        // strings in the request
        SpringDocUtils.getConfig().addSimpleTypesForParameterObject(RangeStart.class, RangeEnd.class);
    }

    /** Adds the parameter that every address of the API accepts. */
    @Bean
    GlobalOperationCustomizer formatParameter() {
        return (operation, method) -> List.of(CoverageApi.class, DeskApi.class).contains(method.getBeanType())
                ? operation.addParametersItem(new QueryParameter()
                        .name("format")
                        .description("The response format; takes precedence over Accept. html returns the page")
                        .schema(new StringSchema()._enum(formats(method))))
                : operation;
    }

    private static List<String> formats(HandlerMethod method) {
        if (DeskApi.class.equals(method.getBeanType())) {
            return method.getMethod().getName().equals("changes")
                    ? List.of("json", "csv")
                    : List.of("json", "csv", "html");
        }
        boolean isFeed = List.of("threads", "source", "search")
                .contains(method.getMethod().getName());
        return isFeed ? List.of("json", "csv", "jsonld", "atom", "html") : List.of("json", "csv", "jsonld", "html");
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Hearsay coverage")
                        .version("1")
                        .description("""
                            Claims in the news: who made each, through whom it was reported, and how many independent origins it has. \
                            Every address returns a page to browsers, and JSON, CSV or JSON-LD by `Accept` or \
                            `?format=json|csv|jsonld`; lists of threads, sources and searches are Atom feeds, too (`?format=atom`). Lists are paged: the member `next` holds the cursor of the next page, and the \
                            header `Link` its address. Positions in texts count Unicode code points from 0; ends are exclusive.\
                            """)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }
}
