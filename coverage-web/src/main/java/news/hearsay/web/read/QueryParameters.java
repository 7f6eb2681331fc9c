package news.hearsay.web.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts a filter to the parameters of SQL statements. */
@Component
final class QueryParameters {

    private final KnownNames names;

    QueryParameters(KnownNames names) {
        this.names = names;
    }

    /**
     * Returns the values of a filter and the number of rows to select: one more than the page holds, which shows
     * whether another page follows.
     *
     * @throws InvalidFilterException if the range ends before it starts
     */
    Map<String, @Nullable Object> of(Filter filter, PageRequest page) {
        Map<String, @Nullable Object> values = of(filter);
        values.put("limit", page.limit() + 1);
        return values;
    }

    /**
     * Returns the values of a filter. Names of outlets and sources are resolved to ids; an unknown name resolves to no
     * id and matches no row.
     *
     * @throws InvalidFilterException if the range ends before it starts
     */
    Map<String, @Nullable Object> of(Filter filter) {
        filter.requireRange();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("subject", filter.subject());
        values.put("aspect", filter.aspect());
        values.put("outlet", ids(filter.outlet(), names::outlets));
        values.put("source", ids(filter.source(), names::sources));
        values.put("kind", filter.kind());
        values.put("stance", filter.stance());
        values.put("form", filter.form());
        values.put("drift", filter.drift());
        values.put("minimumConfidence", filter.minimumConfidence());
        RangeStart from = filter.from();
        RangeEnd until = filter.until();
        values.put("from", from == null ? null : from.at().toString());
        values.put("until", until == null ? null : until.at().toString());
        return values;
    }

    private static @Nullable String ids(@Nullable String name, Function<String, List<UUID>> known) {
        return name == null
                ? null
                : known.apply(name).stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
