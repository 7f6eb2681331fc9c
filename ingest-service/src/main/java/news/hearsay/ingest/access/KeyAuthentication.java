package news.hearsay.ingest.access;

import java.time.Clock;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;

/** Looks for the key that somebody sent in the keyring. */
final class KeyAuthentication implements AuthenticationProvider {

    private final Keyring keyring;
    private final Clock clock;

    KeyAuthentication(Keyring keyring, Clock clock) {
        this.keyring = keyring;
        this.clock = clock;
    }

    @Override
    public Authentication authenticate(Authentication authentication) {
        ApiKey key = keyring.find(((PresentedKey) authentication).getCredentials());
        if (key == null) {
            throw new BadCredentialsException("the key is not one of this service");
        }
        // Only who has the secret learns that it was right once.
        if (key.isExpired(clock.instant())) {
            throw new CredentialsExpiredException("the key %s expired on %s".formatted(key.id(), key.expires()));
        }
        Set<String> outlets = key.outlets() == null ? null : Set.copyOf(key.outlets());
        return new Admitted(new Admitted.Grant("key " + key.id(), outlets, key.perMinute()), true);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return kind == PresentedKey.class;
    }
}
