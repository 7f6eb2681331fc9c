package news.hearsay.web.export;

import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/** Which statements to export, besides the filters, and in which format. */
@ParameterObject
record StatementExportQuery(
        @Parameter(description = "Words that the claims contain, in the syntax of /search") @Size(max = 300) @Nullable
        String q,

        @Parameter(description = "The id of the thread of the statements") @Nullable
        UUID thread,

        @Parameter(description = Exporter.FORMAT) @Pattern(regexp = ExportFormat.NAMES) @Nullable
        String format) {}
