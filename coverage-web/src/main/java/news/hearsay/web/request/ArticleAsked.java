package news.hearsay.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** What may be asked of an article. */
@ParameterObject
public record ArticleAsked(
        @Parameter(description = "A revision; the current one if absent") @Pattern(regexp = "[0-9a-f]{16}") @Nullable
        String revision) {}
