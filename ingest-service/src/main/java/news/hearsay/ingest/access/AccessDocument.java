package news.hearsay.ingest.access;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** The OpenAPI document says which credentials this service takes. */
@Component
class AccessDocument implements OpenApiCustomizer {

    private static final String KEY = "key";
    private static final String TOKEN = "token";

    private final Credentials credentials;

    AccessDocument(Credentials credentials) {
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
                            .name(KeyText.HEADER)
                            .description("A key that whoever runs this service made with `./hearsay key`."));
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

    /** Of several, one is enough. */
    private static void require(OpenAPI document, String name, SecurityScheme scheme) {
        document.getComponents().addSecuritySchemes(name, scheme);
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> operation.addSecurityItem(new SecurityRequirement().addList(name)));
    }
}
