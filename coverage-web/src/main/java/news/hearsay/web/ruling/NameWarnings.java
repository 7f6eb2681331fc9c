package news.hearsay.web.ruling;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import news.hearsay.events.RuledSource;
import news.hearsay.events.RulingBody;
import news.hearsay.events.SourceKind;
import news.hearsay.events.SourceTarget;
import news.hearsay.platform.http.InvalidField;
import news.hearsay.web.read.KnownNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Warns of names that no source and no outlet has. They are no errors, since a ruling may precede its article. */
@Component
class NameWarnings {

    private final KnownNames names;

    NameWarnings(KnownNames names) {
        this.names = names;
    }

    /** Returns a warning for each unknown name of a ruling, with similar names. */
    List<InvalidField> of(RulingBody body) {
        return switch (body) {
            case RulingBody.SameSource(var first, var second) -> both(source("first", first), source("second", second));
            case RulingBody.DifferentSource(var first, var second) ->
                both(source("first", first), source("second", second));
            case RulingBody.SameOutlet(var first, var second) -> both(outlet("first", first), outlet("second", second));
            case RulingBody.DifferentOutlet(var first, var second) ->
                both(outlet("first", first), outlet("second", second));
            case RulingBody.CorrectAttribution correction -> ofSource(correction.source());
            case RulingBody.AddAttribution added -> ofSource(added.source());
            default -> List.of();
        };
    }

    /** A name that is in the text of the article needs no warning, unless its kind keeps it out of coverage. */
    private List<InvalidField> ofSource(@Nullable RuledSource source) {
        if (source == null) {
            return List.of();
        }
        if (source.kind() == SourceKind.ANONYMOUS || source.kind() == SourceKind.UNKNOWN) {
            return List.of(new InvalidField(
                    "body.source.kind",
                    "a source of this kind has no name in coverage",
                    "if “%s” is its name, undo the ruling and make it with the kind person".formatted(source.name())));
        }
        return !source.words().isEmpty() || !names.sources(source.name()).isEmpty()
                ? List.of()
                : List.of(warning("body.source.name", "source", source.name(), names.similarSources(source.name())));
    }

    private static List<InvalidField> both(@Nullable InvalidField first, @Nullable InvalidField second) {
        return Stream.of(first, second).filter(Objects::nonNull).toList();
    }

    private @Nullable InvalidField source(String which, SourceTarget source) {
        return source.articleId() != null || !names.sources(source.name()).isEmpty()
                ? null
                : warning("body." + which + ".name", "source", source.name(), names.similarSources(source.name()));
    }

    /** A merged outlet keeps its names, under which sources are found, too. */
    private @Nullable InvalidField outlet(String which, String name) {
        return !names.sources(name).isEmpty()
                ? null
                : warning("body." + which, "outlet", name, names.similarOutlets(name));
    }

    private static InvalidField warning(String field, String kind, String name, List<String> similar) {
        String fix = similar.isEmpty()
                ? "check the spelling; if it is wrong, undo the ruling"
                : "if you mean %s, undo the ruling and make it with this name".formatted(String.join(", or ", similar));
        return new InvalidField(field, "no %s has the name “%s” yet".formatted(kind, name), fix);
    }
}
