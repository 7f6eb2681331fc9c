package news.hearsay.platform.access;

import java.time.Clock;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;

/** Authenticates a client by the key that it presents. */
final class ApiKeyAuthenticationProvider implements AuthenticationProvider {

    private final Keyring keyring;
    private final Clock clock;

    ApiKeyAuthenticationProvider(Keyring keyring, Clock clock) {
        this.keyring = keyring;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        ApiKey key = keyring.find(((ApiKeyAuthenticationToken) authentication).getCredentials());
        if (key == null) {
            throw new BadCredentialsException("the key is unknown");
        }
        // The response reveals the expiry of a key only to a client that has the secret.
        if (key.isExpired(clock.instant())) {
            throw new CredentialsExpiredException("the key %s expired on %s".formatted(key.id(), key.expires()));
        }
        Set<String> outlets = key.outlets() == null ? null : Set.copyOf(key.outlets());
        return new AuthenticatedClient(
                new AuthenticatedClient.Grant("key " + key.id(), outlets, key.perMinute()), true);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return kind == ApiKeyAuthenticationToken.class;
    }
}
