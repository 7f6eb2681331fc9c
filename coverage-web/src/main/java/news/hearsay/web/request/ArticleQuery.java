package news.hearsay.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The parameters of an article. */
@ParameterObject
public record ArticleQuery(
        @Parameter(description = "A revision of the article; the current revision by default")
        @Pattern(regexp = "[0-9a-f]{16}")
        @Nullable
        String revision) {}
