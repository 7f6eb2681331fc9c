/**
 * Authentication and authorization of the clients that post articles or manage feeds, one policy for both services. By
 * default no credentials are required, and the service has to listen on loopback. With a keys file, a client presents
 * an API key ({@link news.hearsay.platform.access.ApiKey}); with {@code spring.security.oauth2.resourceserver.jwt}, it
 * presents a token. Both lead to {@link news.hearsay.platform.access.PostingRights}: the outlets for which the client
 * may post, and its rate.
 */
@NullMarked
package news.hearsay.platform.access;

import org.jspecify.annotations.NullMarked;
