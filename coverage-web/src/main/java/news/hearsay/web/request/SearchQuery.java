package news.hearsay.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springdoc.core.annotations.ParameterObject;

/** The words to search for. */
@ParameterObject
public record SearchQuery(
        @Parameter(
                description =
                        "The words to search for. All words must match; \"quotation marks\" search for a phrase, `or`"
                                + " for alternatives, and `-` excludes a word")
        @NotBlank
        @Size(max = 300)
        String q) {}
