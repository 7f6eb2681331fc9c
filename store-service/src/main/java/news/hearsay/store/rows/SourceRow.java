package news.hearsay.store.rows;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.hearsay.events.Attribution;
import news.hearsay.events.Source;
import news.hearsay.events.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * A source of an article revision: one for all attributions that name it or use the same words, ignoring case.
 *
 * @param label the name, or the words if there is no name
 * @param version see {@link ExtractorVersion#literal}
 */
record SourceRow(
        UUID id,
        String version,
        String articleId,
        String revision,
        SourceKind kind,
        @Nullable String name,
        String label) {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** Returns the source of an attribution; empty if the text names none. */
    static Stream<SourceRow> of(Attribution attribution) {
        return Stream.ofNullable(attribution.source()).map(source -> of(attribution, source));
    }

    static SourceRow of(Attribution attribution, Source source) {
        String name = source.name() == null ? null : folded(source.name());
        String label = name == null ? folded(source.text()) : name;
        String identity = String.join(
                "\n",
                attribution.articleId(),
                attribution.revision(),
                source.kind().name(),
                name == null ? "words" : "name",
                label.toLowerCase(Locale.ROOT));
        return new SourceRow(
                UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)),
                ExtractorVersion.literal(attribution.extractor()),
                attribution.articleId(),
                attribution.revision(),
                source.kind(),
                name,
                label);
    }

    private static String folded(String words) {
        return WHITE_SPACE.matcher(words.strip()).replaceAll(" ");
    }
}
