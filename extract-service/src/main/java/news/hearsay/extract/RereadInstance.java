package news.hearsay.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An instance of the extract service that reads stored articles again. Its Kafka client tells which extractor it has,
 * so that who asks for articles to be read again can find out without another interface of the service.
 *
 * @param host where it runs, as the broker sees it
 * @param version the version of its extractor
 */
public record RereadInstance(String host, String version) {

    /** The consumer group of these instances, unless the service's own group has another name than by default. */
    public static final String GROUP = "hearsay-extract-reread";

    /** The client id of an instance is this prefix, the version and a number. */
    static final String CLIENT_PREFIX = "hearsay-extract-reread-";

    private static final Pattern CLIENT = Pattern.compile(Pattern.quote(CLIENT_PREFIX) + "(\\d+(?:\\.\\d+)*)-\\d+");

    /** Returns the instance of a member of the group; empty if the client is another program. */
    public static Optional<RereadInstance> of(String clientId, String host) {
        Matcher client = CLIENT.matcher(clientId);
        return client.matches() ? Optional.of(new RereadInstance(host, client.group(1))) : Optional.empty();
    }
}
