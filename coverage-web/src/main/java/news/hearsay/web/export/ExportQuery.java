package news.hearsay.web.export;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** The format of an export of threads. */
@ParameterObject
record ExportQuery(
        @Parameter(description = Exporter.FORMAT) @Pattern(regexp = ExportFormat.NAMES) @Nullable
        String format) {}
