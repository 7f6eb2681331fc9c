package news.hearsay.ingest.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** Whoever showed a good key or token. */
final class Admitted extends AbstractAuthenticationToken {

    /** The authority of who may post. */
    static final String MAY_POST = "POST_ARTICLES";

    private final transient Grant grant;

    /**
     * @param who unique among keys and tokens, and no secret
     * @param outlets null for any
     * @param perMinute null for the default
     */
    record Grant(
            String who,
            @Nullable Set<String> outlets,
            @Nullable Integer perMinute) {}

    Admitted(Grant grant, boolean mayPost) {
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
        return grant.who();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    private static Collection<GrantedAuthority> authorities(boolean mayPost) {
        return mayPost ? AuthorityUtils.createAuthorityList(MAY_POST) : List.of();
    }
}
