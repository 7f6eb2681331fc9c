package news.hearsay.ingest;

import java.util.List;
import news.hearsay.platform.access.AccessRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Which requests need credentials: those that post. */
@Configuration(proxyBeanMethods = false)
class PostingAccess {

    @Bean
    AccessRules accessRules() {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        return new AccessRules(
                List.of(path.matcher(HttpMethod.POST, "/articles"), path.matcher(HttpMethod.POST, "/links")),
                List.of(),
                "anyone could post articles");
    }
}
