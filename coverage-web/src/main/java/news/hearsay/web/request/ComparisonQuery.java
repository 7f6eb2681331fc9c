package news.hearsay.web.request;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.List;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.web.read.Filter;
import news.hearsay.web.read.RangeEnd;
import news.hearsay.web.read.RangeStart;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The parameters of a comparison. Those whose names begin with "with" describe its second side. */
@ParameterObject
public record ComparisonQuery(
        @Parameter(description = "The name, in any spelling, or the id of the first outlet; all outlets by default")
        @Size(max = 200)
        @Nullable
        String outlet,

        @Parameter(
                description =
                        "The name, in any spelling, or the id of the second outlet; by default the same as the first")
        @Size(max = 200)
        @Nullable
        String with,

        @Parameter(description = Descriptions.SUBJECT) @Size(max = 200) @Nullable
        String subject,

        @Parameter(description = Descriptions.FROM, schema = @Schema(type = "string")) @Nullable
        RangeStart from,

        @Parameter(description = Descriptions.UNTIL, schema = @Schema(type = "string")) @Nullable
        RangeEnd until,

        @Parameter(
                description = "The start of the range of the second side, as `from`; if neither this nor `withUntil` is"
                        + " present, both sides have the same range",
                schema = @Schema(type = "string"))
        @Nullable
        RangeStart withFrom,

        @Parameter(
                description = "The end of the range of the second side, as `until`",
                schema = @Schema(type = "string"))
        @Nullable
        RangeEnd withUntil) {

    private record Side(
            @Nullable String subject,
            @Nullable String outlet,
            @Nullable RangeStart from,
            @Nullable RangeEnd until) implements Filter {

        @Override
        public @Nullable String aspect() {
            return null;
        }
    }

    /** Returns whether the two sides differ. */
    public boolean isComplete() {
        return with != null || hasTwoPeriods();
    }

    /** Returns whether the sides have different ranges. */
    public boolean hasTwoPeriods() {
        return withFrom != null || withUntil != null;
    }

    /** Returns the outlet, range and subject of the first side. */
    public Filter first() {
        return new Side(subject, outlet, from, until);
    }

    /**
     * Returns the outlet, range and subject of the second side.
     *
     * @throws RuntimeException if its own range ends before it starts; it becomes a problem with status 400
     */
    public Filter second() {
        if (withFrom != null && withUntil != null && !withUntil.at().isAfter(withFrom.at())) {
            throw new InvalidParametersException(
                    List.of(ParameterFixes.invalid("withUntil", "must be after withFrom")));
        }
        return new Side(
                subject,
                with == null ? outlet : with,
                hasTwoPeriods() ? withFrom : from,
                hasTwoPeriods() ? withUntil : until);
    }

    /**
     * Checks that there is something to compare.
     *
     * @throws RuntimeException if both sides are the same; it becomes a problem with status 400
     */
    public void requireTwoSides() {
        if (!isComplete()) {
            throw new InvalidParametersException(List.of(new InvalidField(
                    "with", "is missing", "name a second outlet, or a second period by withFrom or withUntil")));
        }
    }
}
