package news.hearsay.ingest.access;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A key that somebody sent, good or not. */
final class PresentedKey extends AbstractAuthenticationToken {

    private final transient String text;

    PresentedKey(String text) {
        super(List.of());
        this.text = text;
    }

    @Override
    public String getCredentials() {
        return text;
    }

    /** The id only: this gets into messages. */
    @Override
    public String getPrincipal() {
        return KeyText.id(text);
    }
}
