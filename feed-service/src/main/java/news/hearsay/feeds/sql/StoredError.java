package news.hearsay.feeds.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.hearsay.fetch.Fetched;

/**
 * The text of an error as it is stored, and shown on a page that may be public: an address in it is reduced to its
 * host, since paths and queries can contain secrets.
 */
public final class StoredError {

    private static final Pattern ADDRESS = Pattern.compile(
            "\\b[a-z][a-z0-9+.-]*://(?:[^\\s/?#@]*@)?(\\[[^\\s\\]]*\\]|[^\\s/?#:@()\\[\\]]*)\\S*?(?=[).,:;\"']*(?:\\s|$))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RELATIVE_REDIRECT =
            Pattern.compile("(?<=redirect to )(?!https?://)\\S+(?=: )", Pattern.CASE_INSENSITIVE);

    private StoredError() {}

    /** Returns why nothing was fetched, where, and what to do about it. */
    public static String of(Fetched.Refused refused) {
        String detail = of(refused.detail());
        Matcher address = ADDRESS.matcher(refused.address());
        String host = address.lookingAt() ? String.valueOf(address.group(1)) : "";
        return detail.contains(host)
                ? "%s: %s".formatted(detail, refused.fix())
                : "%s (%s): %s".formatted(detail, host, refused.fix());
    }

    /** Returns a message without the paths and queries of its addresses. */
    public static String of(String message) {
        return ADDRESS.matcher(RELATIVE_REDIRECT.matcher(message).replaceAll("another address"))
                .replaceAll("$1");
    }
}
