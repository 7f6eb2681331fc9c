package news.hearsay.events;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the addresses of one page have in common, whatever scheme and variant of the page they select: the canonical URL
 * without scheme, without the labels www, m, mobile and amp before the host, and without the marks of an AMP page.
 */
final class PageKey {

    /** A label for a variant of the pages, before a host that has at least two more labels. */
    private static final Pattern VARIANT_HOST = Pattern.compile("(?:www|m|mobile|amp)\\.(?<rest>[^./:]+\\.[^/]+.*)");

    private static final Pattern AMP_PATH =
            Pattern.compile("(?<page>[^?]*[^?/])(?:/amp|\\.amp)(?<rest>(\\.html?)?(\\?.*)?)");

    private PageKey() {}

    /** @param canonical in the form of {@link CanonicalUrl} */
    static String of(URI canonical) {
        if (canonical.isOpaque() || canonical.getRawAuthority() == null) {
            return canonical.toString();
        }
        String key = canonical.toString().substring(canonical.getScheme().length() + "://".length());
        Matcher variant = VARIANT_HOST.matcher(key);
        while (variant.matches()) {
            key = variant.group("rest");
            variant = VARIANT_HOST.matcher(key);
        }
        int path = key.indexOf('/');
        Matcher amp = AMP_PATH.matcher(path < 0 ? "" : key.substring(path));
        return amp.matches() ? key.substring(0, path) + amp.group("page") + amp.group("rest") : key;
    }
}
