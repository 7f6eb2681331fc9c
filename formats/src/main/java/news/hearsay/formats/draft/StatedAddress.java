package news.hearsay.formats.draft;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Addresses as documents state them: possibly relative, and with characters that ought to be escaped. */
final class StatedAddress {

    /** Longer addresses, and those with a user name, are no addresses of articles; ingest rejects them. */
    private static final int MAX_LENGTH = 2048;

    private StatedAddress() {}

    /** Returns the address, resolved against a base; null if it is no address of the web. */
    static @Nullable URI of(String value, @Nullable URI base) {
        try {
            URI stated = new URI(value.replace(" ", "%20").replace("|", "%7C"));
            URI address = base == null ? stated : base.resolve(stated);
            String scheme = address.getScheme();
            boolean isWeb = scheme != null && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
            boolean isUsable =
                    address.getRawUserInfo() == null && address.toString().length() <= MAX_LENGTH;
            return isWeb && isUsable && address.getHost() != null ? address : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }
}
