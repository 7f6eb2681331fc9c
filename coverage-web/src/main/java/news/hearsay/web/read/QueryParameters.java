package news.hearsay.web.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts a filter to the parameters of SQL statements. */
@Component
final class QueryParameters {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final SqlQueries database;

    QueryParameters(SqlQueries database) {
        this.database = database;
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
        values.put("outlet", ids("select_outlet_ids", filter.outlet()));
        values.put("source", ids("select_source_ids", filter.source()));
        values.put("kind", filter.kind());
        values.put("stance", filter.stance());
        values.put("form", filter.form());
        values.put("drift", filter.drift());
        RangeStart from = filter.from();
        RangeEnd until = filter.until();
        values.put("from", from == null ? null : from.at().toString());
        values.put("until", until == null ? null : until.at().toString());
        return values;
    }

    private @Nullable String ids(String query, @Nullable String name) {
        if (name == null) {
            return null;
        }
        List<UUID> ids = database.query(query)
                .param("name", name)
                .param("id", ID.matcher(name).matches() ? name : null)
                .query(UUID.class)
                .list();
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
