package news.hearsay.web.guard;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;

/**
 * Finds the role of a person in the claims of a token. Without a known role a person may do no more than a stranger.
 */
final class TokenRoles {

    private final SignInProperties properties;

    TokenRoles(SignInProperties properties) {
        this.properties = properties;
    }

    /** The authorities for the highest role in the claims; none if there is no known role. */
    Collection<GrantedAuthority> authorities(Map<String, Object> claims) {
        return words(value(claims))
                .map(properties::role)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(Roles::authorities)
                .orElse(List.of());
    }

    /** A claim of an unexpected type contains no roles. */
    private static Stream<String> words(@Nullable Object value) {
        return switch (value) {
            case String one -> Stream.of(one);
            case Collection<?> many ->
                many.stream().filter(String.class::isInstance).map(String.class::cast);
            case null, default -> Stream.of();
        };
    }

    /** The claim itself, whose name may contain a dot, or else a member of a claim that is an object. */
    private @Nullable Object value(Map<String, Object> claims) {
        String name = properties.roleClaim();
        if (claims.containsKey(name)) {
            return claims.get(name);
        }
        Object value = claims;
        for (String part : name.split("\\.", -1)) {
            value = value instanceof Map<?, ?> object ? object.get(part) : null;
        }
        return value;
    }
}
