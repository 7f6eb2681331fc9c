package news.hearsay.platform.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** The authentication of a client that presented a valid key or token. */
final class AuthenticatedClient extends AbstractAuthenticationToken {

    /** The authority that allows a client to post articles. */
    static final String POST_ARTICLES = "POST_ARTICLES";

    private final transient Grant grant;

    /**
     * What the key or token allows.
     *
     * @param client unique among keys and tokens; not a secret
     * @param outlets the outlets for which the client may post; null for any
     * @param perMinute articles a minute; null for the service's default
     */
    record Grant(
            String client,
            @Nullable Set<String> outlets,
            @Nullable Integer perMinute) {}

    AuthenticatedClient(Grant grant, boolean mayPost) {
        super(authorities(mayPost));
        this.grant = grant;
        super.setAuthenticated(true);
    }

    @Override
    public Grant getPrincipal() {
        return grant;
    }

    @Override
    public String getName() {
        return grant.client();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    private static Collection<GrantedAuthority> authorities(boolean mayPost) {
        return mayPost ? AuthorityUtils.createAuthorityList(POST_ARTICLES) : List.of();
    }
}
