package news.hearsay.web.guard;

import jakarta.servlet.DispatcherType;
import java.util.Optional;
import news.hearsay.web.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The person whose request the current thread handles. Templates refer to it as {@code @visitor}; for instance, a form
 * for rulings is shown if {@code @visitor.isAnalyst()}.
 */
@Component("visitor")
public final class Visitor {

    private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();

    private final SignInWays ways;

    Visitor(SignInWays ways) {
        this.ways = ways;
    }

    public boolean isSignedIn() {
        return user() != null;
    }

    /** The name of the person, or of the program; empty if nobody has signed in. */
    public String name() {
        Authentication user = user();
        return user == null ? "" : user.getName();
    }

    /** The word for the highest role, such as {@code analyst}; empty if there is none. */
    public String role() {
        return Roles.of(user()).map(Role::word).orElse("");
    }

    /** Whether the person may rule and keep watches. */
    public boolean isAnalyst() {
        return Roles.has(user(), Role.ANALYST);
    }

    /** Whether the person may also change subjects, merge outlets and read the audit page. */
    public boolean isEditor() {
        return Roles.has(user(), Role.EDITOR);
    }

    /** Whether the configuration allows to sign in at all. */
    public boolean canSignIn() {
        return ways.any();
    }

    /** The form to sign in, which leads back to the present page. */
    public String signInAddress() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(attributes -> ((ServletRequestAttributes) attributes).getRequest())
                .filter(request -> request.getDispatcherType() == DispatcherType.REQUEST)
                .map(SignIn::address)
                .orElse(SignIn.ADDRESS);
    }

    /**
     * Refuses a request whose body, and not only its address, decides which role it needs. A merge of outlets needs
     * {@link #requireRoleForOutlets()}.
     *
     * @throws NotPermittedException with status 403 if the person lacks the role
     */
    public void require(Role role) {
        if (!Roles.has(user(), role)) {
            throw NotPermittedException.roleRequired(role);
        }
    }

    /**
     * Refuses a ruling that merges or separates outlets, or undoes such a ruling, unless an editor sent it.
     *
     * @throws NotPermittedException with status 403
     */
    public void requireRoleForOutlets() {
        require(Permissions.OF_OUTLETS);
    }

    private static @Nullable Authentication user() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return TRUST.isAuthenticated(user) ? user : null;
    }
}
