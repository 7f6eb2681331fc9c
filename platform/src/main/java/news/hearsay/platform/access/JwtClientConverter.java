package news.hearsay.platform.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/** Converts a validated token to the client that it authenticates. */
final class JwtClientConverter implements Converter<Jwt, AuthenticatedClient> {

    private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();
    private final AccessProperties properties;

    JwtClientConverter(AccessProperties properties) {
        this.properties = properties;
    }

    @Override
    public AuthenticatedClient convert(Jwt token) {
        boolean mayPost = scopes.convert(token).stream()
                .anyMatch(authority -> ("SCOPE_" + properties.scope()).equals(authority.getAuthority()));
        String client = "token %s %s".formatted(token.getClaimAsString("iss"), token.getSubject());
        Set<String> outlets = outlets(token.getClaims().get(properties.outletsClaim()));
        return new AuthenticatedClient(new AuthenticatedClient.Grant(client, outlets, null), mayPost);
    }

    /** No claim allows any outlet; a claim of an unexpected type allows none. */
    private static @Nullable Set<String> outlets(@Nullable Object claim) {
        return switch (claim) {
            case null -> null;
            case String one -> Set.of(one);
            case Collection<?> many ->
                many.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toUnmodifiableSet());
            default -> Set.of();
        };
    }
}
