package news.hearsay.formats.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses in feeds, which may be relative. */
final class FeedAddress {

    private static final int MAX_ADDRESS = 4000;

    private FeedAddress() {}

    /** Returns the base itself if the address is missing or none. */
    static @Nullable URI resolved(@Nullable String address, @Nullable URI base) {
        if (address == null || address.length() > MAX_ADDRESS) {
            return base;
        }
        try {
            URI stated = new URI(address.strip());
            return base == null ? (stated.isAbsolute() ? stated : null) : base.resolve(stated);
        } catch (URISyntaxException e) {
            return base;
        }
    }

    static String withoutWww(String host) {
        return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }
}
