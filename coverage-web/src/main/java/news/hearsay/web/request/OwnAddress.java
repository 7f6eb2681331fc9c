package news.hearsay.web.request;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address of a page of this service as a person copied it, with or without the scheme and host, such as
 * {@code /threads/{id}}.
 *
 * @param host the name of the host in lower case, without the port; empty if the address is a path
 * @param pages the first segment of the path, such as {@code threads}
 * @param id what the page shows
 */
public record OwnAddress(String host, String pages, UUID id) {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern ID_ALONE = Pattern.compile(ID);
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://)?([^/\\s]*)/([a-z]+)/(" + ID + ")(?:[/?#].*)?");
    private static final Pattern PORT = Pattern.compile(":\\d+$");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Reads an address; empty if the text is none with an id. */
    public static Optional<OwnAddress> of(String text) {
        Matcher address = ADDRESS.matcher(text.strip());
        return address.matches()
                ? Optional.of(new OwnAddress(
                        PORT.matcher(address.group(1)).replaceFirst("").toLowerCase(Locale.ROOT),
                        address.group(2),
                        UUID.fromString(address.group(3))))
                : Optional.empty();
    }

    /** Returns whether a text is an id alone, as addresses have it. */
    public static boolean isId(String text) {
        return ID_ALONE.matcher(text).matches();
    }

    /**
     * Returns the id that the address has.
     *
     * @param names the pages that it may be the address of, such as {@code threads}
     * @param kind what these pages show, such as "thread"
     * @param fix how to correct another address
     * @param refusal makes the exception, from what is wrong and the fix
     */
    public UUID require(
            List<String> names, String kind, String fix, BiFunction<String, String, RuntimeException> refusal) {
        if (isForeign()) {
            throw refusal.apply("is an address of another site, " + host, fix);
        }
        if (!names.contains(pages)) {
            throw refusal.apply("is the address of no " + kind, fix);
        }
        return id;
    }

    /** Returns whether the host is not the one to which the current request was sent. Ports are not compared. */
    private boolean isForeign() {
        String own = String.valueOf(
                ServletUriComponentsBuilder.fromCurrentRequestUri().build().getHost());
        boolean isSame = host.equalsIgnoreCase(own) || LOOPBACK.contains(host) && LOOPBACK.contains(own);
        return !host.isEmpty() && !isSame;
    }
}
