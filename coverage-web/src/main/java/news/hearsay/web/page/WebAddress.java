package news.hearsay.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks addresses that come from outside. */
final class WebAddress {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private WebAddress() {}

    /** Returns the address if it is an http or https URL with a host and may become a link, or else null. */
    static @Nullable String of(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            URI address = new URI(text);
            boolean isWeb = address.getScheme() != null
                    && SCHEMES.contains(address.getScheme().toLowerCase(Locale.ROOT));
            return isWeb && address.getHost() != null ? address.toASCIIString() : null;
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
