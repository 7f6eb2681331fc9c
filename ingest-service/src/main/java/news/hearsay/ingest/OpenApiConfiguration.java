package news.hearsay.ingest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import news.hearsay.platform.http.ProblemSchema;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The parts of the OpenAPI document that are not derived from the controllers: the general information and the schemas
 * of submissions and problems.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenAPI openApiInfo() {
        return new OpenAPI()
                .info(new Info()
                        .title("Hearsay ingest")
                        .version("1")
                        .description(
                                "Accepts news articles and publishes them to Kafka. Lengths and positions count Unicode"
                                        + " code points.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }

    @Bean
    OpenApiCustomizer openApiSchemas(IngestProperties properties, LinkProperties links) {
        return document -> document.getComponents()
                .addSchemas("ArticleSubmission", submission(properties.lengths()))
                .addSchemas("LinkSubmission", links(links))
                .addSchemas(ProblemSchema.NAME, ProblemSchema.create());
    }

    private static Schema<?> links(LinkProperties properties) {
        Schema<?> schema = new ObjectSchema()
                .addProperty(
                        "links",
                        new ArraySchema()
                                .items(text("An http or https address"))
                                .minItems(1)
                                .maxItems(properties.maxLinks()))
                .addProperty(
                        "outlet", text("The outlet of articles that name none").minLength(1))
                .additionalProperties(false);
        schema.setRequired(List.of("links"));
        return schema;
    }

    private static Schema<?> submission(IngestProperties.Lengths lengths) {
        Schema<?> schema = new ObjectSchema()
                .addProperty(
                        "title",
                        text("The headline. Surrounding white space is dropped.")
                                .minLength(1)
                                .maxLength(lengths.title()))
                .addProperty(
                        "text",
                        text("The whole text. It is stored exactly as sent; all offsets refer to it.")
                                .minLength(1))
                .addProperty(
                        "outlet",
                        text("The publisher. Surrounding white space is dropped, and white space within the name"
                                        + " becomes single spaces.")
                                .minLength(1)
                                .maxLength(lengths.outlet()))
                .addProperty(
                        "url",
                        text("The address of the article: an absolute http or https URL. The article's id is derived"
                                        + " from it and the outlet.")
                                .format("uri")
                                .maxLength(lengths.url()))
                .addProperty(
                        "guid",
                        text("How the outlet identifies the article, such as the guid of NewsML-G2 or RSS. Without a"
                                        + " url, the article's id is derived from it and the outlet.")
                                .minLength(1)
                                .maxLength(SubmissionRules.MAX_GUID_CHARACTERS))
                .addProperty("byline", text("The author, as printed").maxLength(lengths.byline()))
                .addProperty(
                        "publishedAt",
                        text("ISO 8601 with a time zone, truncated to microseconds. A date alone means the start of"
                                + " that day in UTC. From the year 1600 on, not in the future."))
                .addProperty(
                        "language",
                        text("A BCP 47 tag; detected if it is absent.").maxLength(35))
                .addProperty(
                        "form",
                        text("The form from which the article was read, such as rss or html, if the client read it")
                                .maxLength(40))
                .addProperty(
                        "publishedAtFrom",
                        text("Where publishedAt was found, and what was assumed, such as a time zone")
                                .maxLength(300))
                .addProperty(
                        "languageFrom",
                        text("Where language was found, such as html/lang").maxLength(300))
                .addProperty(
                        "incomplete",
                        new BooleanSchema()
                                .description(
                                        "Whether the text is a teaser or the open part of a page behind a paywall"))
                .addProperty(
                        "repairs",
                        new ArraySchema()
                                .items(text("A name such as mojibake-repaired").pattern("^[a-z][a-z-]{0,39}$"))
                                .description("How the client changed the text when it took it out of its form")
                                .maxItems(20))
                .additionalProperties(false);
        schema.setRequired(List.of("title", "text", "outlet"));
        return schema;
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }
}
