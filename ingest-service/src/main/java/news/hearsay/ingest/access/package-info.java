/**
 * Who may post. Without configuration everyone who reaches the service, which then has to be bound to loopback; with a
 * keys file whoever shows a key of it ({@link news.hearsay.ingest.access.ApiKey}); with
 * {@code spring.security.oauth2.resourceserver.jwt} whoever shows a token. Each comes to a
 * {@link news.hearsay.ingest.access.Poster}, which says for which outlets and how much it may post.
 */
@NullMarked
package news.hearsay.ingest.access;

import org.jspecify.annotations.NullMarked;
