package news.hearsay.platform.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A key as a client presents it, not yet checked. */
final class ApiKeyAuthenticationToken extends AbstractAuthenticationToken {

    private final transient String key;

    ApiKeyAuthenticationToken(String key) {
        super(List.of());
        this.key = key;
    }

    @Override
    public String getCredentials() {
        return key;
    }

    /** Only the id, since the principal appears in messages. */
    @Override
    public String getPrincipal() {
        return ApiKeyFormat.id(key);
    }
}
