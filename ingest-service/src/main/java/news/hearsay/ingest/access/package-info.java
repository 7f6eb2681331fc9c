/**
 * Authentication and authorization of clients. By default no credentials are required, and the service has to listen on
 * loopback. With a keys file, a client presents an API key ({@link news.hearsay.ingest.access.ApiKey}); with
 * {@code spring.security.oauth2.resourceserver.jwt}, it presents a token. Both lead to
 * {@link news.hearsay.ingest.access.PostingRights}: the outlets for which the client may post, and its rate.
 */
@NullMarked
package news.hearsay.ingest.access;

import org.jspecify.annotations.NullMarked;
