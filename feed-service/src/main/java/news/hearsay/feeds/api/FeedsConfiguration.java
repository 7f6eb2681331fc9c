package news.hearsay.feeds.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Arrays;
import java.util.List;
import news.hearsay.feeds.definition.FeedDescriptionReader;
import news.hearsay.feeds.registry.Follow;
import news.hearsay.platform.access.AccessRules;
import news.hearsay.platform.http.MalformedRequestProblems;
import news.hearsay.platform.http.ProblemSchema;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Which requests need credentials, and the parts of the OpenAPI document that the controller does not contain. */
@Configuration(proxyBeanMethods = false)
class FeedsConfiguration {

    private static final String ALL_FEEDS = "/feeds/**";

    /** Feeds are changed by those who may post. Their addresses, which may contain secrets, are for local clients. */
    @Bean
    AccessRules accessRules() {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        return new AccessRules(
                List.of(path.matcher(HttpMethod.PUT, ALL_FEEDS), path.matcher(HttpMethod.DELETE, ALL_FEEDS)),
                List.of(path.matcher(ALL_FEEDS)),
                "anyone could change feeds");
    }

    @Bean
    MalformedRequestProblems malformedRequestProblems() {
        return new MalformedRequestProblems();
    }

    @Bean
    OpenAPI openApiInfo() {
        return new OpenAPI()
                .info(new Info()
                        .title("Hearsay feeds")
                        .version("1")
                        .description("The feeds and news sitemaps that Hearsay polls, and the health of each.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }

    @Bean
    OpenApiCustomizer openApiSchemas() {
        return document -> document.getComponents()
                .addSchemas("FeedDescription", description())
                .addSchemas(ProblemSchema.NAME, ProblemSchema.create());
    }

    private static Schema<?> description() {
        StringSchema follow = text("Whether items are followed to their page: incomplete, the default, reads the page"
                + " if the text in the feed is a teaser or missing");
        follow.setEnum(Arrays.stream(Follow.values()).map(Follow::word).toList());
        Schema<?> schema = new ObjectSchema()
                .addProperty(
                        "address",
                        text("The http or https address of an RSS, Atom or JSON feed or of a news sitemap")
                                .format("uri")
                                .maxLength(FeedDescriptionReader.MAX_ADDRESS))
                .addProperty(
                        "outlet",
                        text("The outlet of items that name none; otherwise the title of the feed")
                                .minLength(1)
                                .maxLength(FeedDescriptionReader.MAX_OUTLET))
                .addProperty("follow", follow)
                .addProperty(
                        "minimumInterval",
                        text("The shortest time between two polls, such as PT15M. It cannot be shorter than"
                                + " hearsay.feeds.minimum-interval of the service."))
                .additionalProperties(false);
        schema.setRequired(List.of("address"));
        return schema;
    }

    private static StringSchema text(String description) {
        StringSchema schema = new StringSchema();
        schema.description(description);
        return schema;
    }
}
