package news.hearsay.coverage.ruling;

import java.util.List;
import news.hearsay.events.Ruling;
import news.hearsay.events.Span;
import org.jspecify.annotations.Nullable;

/**
 * A ruling with the spans of a revision that it selects.
 *
 * @param selected the content of the attribution that it is about
 * @param content the content as ruled; null if it does not decide on the content
 * @param source the source as ruled; null if it does not decide on the source
 */
record PlacedRuling(
        Ruling ruling, List<Span> selected, @Nullable List<Span> content, RuledAttribution.@Nullable Source source) {

    Check check(Check.Kind kind) {
        return new Check(kind, ruling.madeBy(), ruling.madeAt(), ruling.id());
    }
}
