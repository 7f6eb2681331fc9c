package news.hearsay.web.subject;

import java.util.List;
import news.hearsay.platform.subject.Subject;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The seed: the subjects that extract-service is configured with.
 *
 * @param subjects the subjects that claims are matched with
 */
@ConfigurationProperties("hearsay.extract")
record SeedProperties(@DefaultValue List<Subject> subjects) {}
