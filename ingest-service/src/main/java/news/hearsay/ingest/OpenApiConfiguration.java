package news.hearsay.ingest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The parts of the OpenAPI document that are not read from the controllers: its head, what a client sends, and
 * problems.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenAPI head() {
        return new OpenAPI()
                .info(new Info()
                        .title("Hearsay ingest")
                        .version("1")
                        .description(
                                "Takes news articles and hands them to Kafka. Lengths and positions count Unicode code"
                                        + " points.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }

    @Bean
    OpenApiCustomizer schemas(IngestProperties properties) {
        return document -> document.getComponents()
                .addSchemas("ArticleSubmission", submission(properties.lengths()))
                .addSchemas("Problem", problem());
    }

    private static Schema<?> submission(IngestProperties.Lengths lengths) {
        return new ObjectSchema()
                .addProperty(
                        "title",
                        text("The headline; white space around it is dropped")
                                .minLength(1)
                                .maxLength(lengths.title()))
                .addProperty(
                        "text",
                        text("The whole text, kept exactly as sent: all offsets count into it")
                                .minLength(1))
                .addProperty(
                        "outlet",
                        text("Who publishes; white space around it is dropped")
                                .minLength(1)
                                .maxLength(lengths.outlet()))
                .addProperty(
                        "url",
                        text("Where it was published: absolute, http or https. The article's id is made from it")
                                .format("uri")
                                .maxLength(lengths.url()))
                .addProperty("byline", text("Who wrote it, as printed").maxLength(lengths.byline()))
                .addProperty(
                        "publishedAt",
                        text("ISO 8601 with a zone, kept to the microsecond; a date alone stands for its first"
                                + " moment in UTC. From 1600 on, not in the future"))
                .addProperty("language", text("BCP 47; en if absent").maxLength(35))
                .required(List.of("title", "text", "outlet"))
                .additionalProperties(false);
    }

    private static Schema<?> problem() {
        Schema<?> error = new ObjectSchema()
                .addProperty("field", text("The field; `body` or `request` for the whole"))
                .addProperty("detail", text("What is wrong"))
                .addProperty("fix", text("How to put it right"));
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", text("urn:hearsay:problem:…"))
                .addProperty("title", text("The kind of problem"))
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", text("This problem"))
                .addProperty("instance", text("The path"))
                .addProperty("errors", new ArraySchema().items(error).description("Each wrong field, twenty at most"));
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }
}
