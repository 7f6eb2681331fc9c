package news.hearsay.ingest.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/** What a token that was checked allows. */
final class TokenConverter implements Converter<Jwt, Admitted> {

    private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();
    private final AccessProperties properties;

    TokenConverter(AccessProperties properties) {
        this.properties = properties;
    }

    @Override
    public Admitted convert(Jwt token) {
        boolean mayPost = scopes.convert(token).stream()
                .anyMatch(authority -> ("SCOPE_" + properties.scope()).equals(authority.getAuthority()));
        String who = "token %s %s".formatted(token.getClaimAsString("iss"), token.getSubject());
        return new Admitted(
                new Admitted.Grant(who, outlets(token.getClaims().get(properties.outletsClaim())), null), mayPost);
    }

    /** A claim of a kind that is not foreseen allows nothing. */
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
