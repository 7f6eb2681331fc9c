package news.hearsay.web.live;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where notifications of new coverage come from.
 *
 * @param url JDBC URL of the primary, with which the service listens for notifications if spring.datasource.url is that
 *     of a replica, which sends none. It takes one connection, with the same role and password
 */
@ConfigurationProperties("hearsay.coverage.web.notifications")
record NotificationProperties(@Nullable String url) {}
