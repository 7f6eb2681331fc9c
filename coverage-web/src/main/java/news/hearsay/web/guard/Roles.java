package news.hearsay.web.guard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import news.hearsay.web.account.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Converts between roles and the authorities of Spring Security. A user has an authority for each included role. */
final class Roles {

    private static final String PREFIX = "ROLE_";

    private Roles() {}

    static Collection<GrantedAuthority> authorities(Role role) {
        return role.included().stream()
                .<GrantedAuthority>map(each -> new SimpleGrantedAuthority(PREFIX + each.name()))
                .toList();
    }

    static boolean has(@Nullable Authentication user, Role role) {
        return user != null
                && user.isAuthenticated()
                && user.getAuthorities().stream()
                        .anyMatch(authority -> (PREFIX + role.name()).equals(authority.getAuthority()));
    }

    /** The highest role of a user; empty if there is none. */
    static Optional<Role> of(@Nullable Authentication user) {
        return List.of(Role.values()).reversed().stream()
                .filter(role -> has(user, role))
                .findFirst();
    }
}
