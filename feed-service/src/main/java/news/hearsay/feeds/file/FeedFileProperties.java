package news.hearsay.feeds.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The feeds that are configured in a file.
 *
 * @param file YAML file of feeds. The feeds in it are added, changed and removed when the service starts.
 */
@ConfigurationProperties("hearsay.feeds")
record FeedFileProperties(@Nullable Path file) {

    /** Null as well if the setting is an empty string, such as an empty environment variable. */
    @Override
    public @Nullable Path file() {
        return file == null || file.toString().isEmpty() ? null : file;
    }
}
