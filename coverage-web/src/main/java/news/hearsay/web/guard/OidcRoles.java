package news.hearsay.web.guard;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Loads a person who signed in with OpenID Connect, with the role that the claims contain and no other authority. */
final class OidcRoles implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService users = new OidcUserService();
    private final TokenRoles roles;

    OidcRoles(TokenRoles roles) {
        this.roles = roles;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = users.loadUser(request);
        String nameClaim = request.getClientRegistration()
                .getProviderDetails()
                .getUserInfoEndpoint()
                .getUserNameAttributeName();
        String name = nameClaim == null || nameClaim.isBlank() ? "sub" : nameClaim;
        return new DefaultOidcUser(roles.authorities(user.getClaims()), user.getIdToken(), user.getUserInfo(), name);
    }
}
