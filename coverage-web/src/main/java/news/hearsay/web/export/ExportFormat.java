package news.hearsay.web.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** The format of an export. */
enum ExportFormat {
    CSV("text/csv;charset=UTF-8"),
    JSONL("application/x-ndjson"),
    PARQUET("application/vnd.apache.parquet"),
    JSONLD("application/ld+json");

    /** A regular expression of the values of the parameter {@code format}. */
    static final String NAMES = "csv|jsonl|parquet|jsonld";

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /**
     * Returns the format that a client requests; CSV if it accepts every format, and empty if it accepts none.
     *
     * @param name the parameter {@code format}, which takes precedence
     * @param accepted the header {@code Accept}
     */
    static Optional<ExportFormat> of(@Nullable String name, List<MediaType> accepted) {
        if (name != null) {
            return Optional.of(valueOf(name.toUpperCase(Locale.ROOT)));
        }
        if (accepted.isEmpty()) {
            return Optional.of(CSV);
        }
        List<MediaType> preferred = new ArrayList<>(accepted);
        MimeTypeUtils.sortBySpecificity(preferred);
        preferred.sort((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()));
        return preferred.stream()
                .filter(type -> type.getQualityValue() > 0)
                .flatMap(type -> Arrays.stream(values()).filter(format -> type.includes(format.mediaType())))
                .findFirst();
    }

    static List<MediaType> mediaTypes() {
        return Arrays.stream(values()).map(ExportFormat::mediaType).toList();
    }

    MediaType mediaType() {
        return MediaType.valueOf(mediaType);
    }

    /** Returns the name of a file in this format. */
    String fileName(String content) {
        return "hearsay-" + content + "." + name().toLowerCase(Locale.ROOT);
    }
}
