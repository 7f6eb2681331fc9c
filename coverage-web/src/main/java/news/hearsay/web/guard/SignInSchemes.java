package news.hearsay.web.guard;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import news.hearsay.web.account.Role;
import news.hearsay.web.guard.Permissions.Needs;
import news.hearsay.web.guard.Permissions.Rule;
import news.hearsay.web.guard.SignInProperties.Reading;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Adds the configured ways to sign in to the OpenAPI document, and to each operation which role it needs, as
 * {@link Permissions} decides.
 */
@Component
class SignInSchemes implements OpenApiCustomizer {

    private static final String PASSWORD = "password";
    private static final String TOKEN = "token";
    private static final String SESSION = "session";

    private final SignInWays ways;
    private final Reading reading;

    SignInSchemes(SignInWays ways, SignInProperties properties) {
        this.ways = ways;
        reading = properties.reading();
    }

    @Override
    public void customise(OpenAPI document) {
        Map<String, SecurityScheme> schemes = schemes();
        schemes.forEach(document.getComponents()::addSecuritySchemes);
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach(
                                (method, operation) -> secure(operation, method, path, List.copyOf(schemes.keySet()))));
    }

    private void secure(Operation operation, HttpMethod method, String path, List<String> schemes) {
        Rule rule = Permissions.rule(method.name(), path);
        if (rule == null || rule.needs() == Needs.NOTHING || schemes.isEmpty()) {
            return;
        }
        boolean isOpen = rule.needs() == Needs.READING && reading == Reading.OPEN;
        if (isOpen) {
            operation.addSecurityItem(new SecurityRequirement());
        }
        schemes.forEach(scheme -> operation.addSecurityItem(new SecurityRequirement().addList(scheme)));
        describe(operation, "401", isOpen ? "The credentials are invalid" : "Sign-in required");
        Role role = rule.needs().role();
        if (role != null && !isOpen) {
            describe(operation, "403", "The role %s is required".formatted(role.word()));
        }
    }

    /** What a controller states about its operation stays. */
    private static void describe(Operation operation, String status, String description) {
        operation.getResponses().computeIfAbsent(status, _ -> new ApiResponse().description(description));
    }

    private Map<String, SecurityScheme> schemes() {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        if (ways.passwords()) {
            schemes.put(
                    PASSWORD,
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("basic")
                            .description("Name and password of a local account, which an operator creates with"
                                    + " `./hearsay user add`."));
        }
        if (ways.tokens()) {
            schemes.put(
                    TOKEN,
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .bearerFormat("JWT")
                            .description("A token of the configured issuer, with a claim that names the role."));
        }
        if (ways.any()) {
            schemes.put(
                    SESSION,
                    new SecurityScheme()
                            .type(SecurityScheme.Type.APIKEY)
                            .in(SecurityScheme.In.COOKIE)
                            .name("hearsay_session")
                            .description("The cookie of a person who signed in at `/sign-in`. A request that changes"
                                    + " something also needs the header `X-CSRF-TOKEN`, with the token of a page."));
        }
        return schemes;
    }
}
