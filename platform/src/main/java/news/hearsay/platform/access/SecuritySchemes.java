package news.hearsay.platform.access;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Adds the accepted kinds of credentials to the OpenAPI document. */
class SecuritySchemes implements OpenApiCustomizer {

    private static final String KEY = "key";
    private static final String TOKEN = "token";

    private final AcceptedCredentials credentials;

    SecuritySchemes(AcceptedCredentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public void customise(OpenAPI document) {
        if (credentials.keys()) {
            require(
                    document,
                    KEY,
                    new SecurityScheme()
                            .type(SecurityScheme.Type.APIKEY)
                            .in(SecurityScheme.In.HEADER)
                            .name(ApiKeyFormat.HEADER)
                            .description("A key that the operator of this service creates with `./hearsay key`."));
        }
        if (credentials.tokens()) {
            require(
                    document,
                    TOKEN,
                    new SecurityScheme()
                            .type(SecurityScheme.Type.HTTP)
                            .scheme("bearer")
                            .bearerFormat("JWT")
                            .description("A token with the scope `%s`.".formatted(credentials.scope())));
        }
    }

    /** Adds one of several alternatives. */
    private static void require(OpenAPI document, String name, SecurityScheme scheme) {
        document.getComponents().addSecuritySchemes(name, scheme);
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation.addSecurityItem(new SecurityRequirement().addList(name)));
    }
}
