package news.hearsay.platform.http;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;

/** The schema of problems in the OpenAPI documents; {@link ProblemResponses} makes the problems. */
public final class ProblemSchema {

    /** The name of the schema in an OpenAPI document. */
    public static final String NAME = "Problem";

    private ProblemSchema() {}

    /** Returns a new schema. */
    public static Schema<?> create() {
        Schema<?> error = new ObjectSchema()
                .addProperty("field", text("The field or header; `body` or `request` for the whole"))
                .addProperty("detail", text("What is wrong"))
                .addProperty("fix", text("What to change"));
        return new ObjectSchema()
                .description("A problem as defined by RFC 9457")
                .addProperty("type", text("urn:hearsay:problem:…"))
                .addProperty("title", text("The kind of problem, the same for each type"))
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", text("What is wrong with this request"))
                .addProperty("instance", text("The path of the request"))
                .addProperty(
                        "errors", new ArraySchema().items(error).description("Each invalid field, at most twenty"));
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }
}
