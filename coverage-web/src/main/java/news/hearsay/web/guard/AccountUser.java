package news.hearsay.web.guard;

import java.util.Collection;
import news.hearsay.web.account.Account;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a person who signed in with a password.
 *
 * @param account the account as it was at sign-in
 */
record AccountUser(Account account) implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Roles.authorities(account.role());
    }

    @Override
    public String getPassword() {
        return account.password();
    }

    @Override
    public String getUsername() {
        return account.name();
    }
}
