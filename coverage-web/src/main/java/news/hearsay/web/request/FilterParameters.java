package news.hearsay.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import news.hearsay.web.read.Filter;
import news.hearsay.web.read.RangeEnd;
import news.hearsay.web.read.RangeStart;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The filter parameters of lists of threads and mentions. */
@ParameterObject
public record FilterParameters(
        @Parameter(description = Descriptions.SUBJECT) @Size(max = 200) @Nullable
        String subject,

        @Parameter(description = Descriptions.ASPECT) @Size(max = 200) @Nullable
        String aspect,

        @Parameter(description = Descriptions.OUTLET) @Size(max = 200) @Nullable
        String outlet,

        @Parameter(description = "The exact name or the id of a source") @Size(max = 200) @Nullable
        String source,

        @Parameter(description = "The kind of source") @Pattern(regexp = AllowedValues.KINDS) @Nullable
        String kind,

        @Parameter(description = "The source's stance towards the claim")
        @Pattern(regexp = AllowedValues.STANCES)
        @Nullable
        String stance,

        @Parameter(
                description =
                        "The form of the claim, for a thread of its headline: a full statement, or a phrase such as"
                                + " \"the plan\"")
        @Pattern(regexp = "statement|phrase")
        @Nullable
        String form,

        @Parameter(
                description =
                        "How the wording of the mention, for a thread that of one of its mentions, differs from an earlier"
                                + " one: a kind of drift, or any")
        @Pattern(regexp = AllowedValues.DRIFTS)
        @Nullable
        String drift,

        @Parameter(description = Descriptions.FROM, schema = @Schema(type = "string")) @Nullable
        RangeStart from,

        @Parameter(description = Descriptions.UNTIL, schema = @Schema(type = "string")) @Nullable
        RangeEnd until)
        implements Filter {

    /** The filter that every row passes. */
    public static final FilterParameters NONE =
            new FilterParameters(null, null, null, null, null, null, null, null, null, null);

    /** Returns the names of the parameters. */
    public static List<String> names() {
        return Arrays.stream(FilterParameters.class.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
