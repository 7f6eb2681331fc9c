package news.hearsay.web.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what was asked for to the parameters of statements. */
@Component
final class Asked {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Database database;

    Asked(Database database) {
        this.database = database;
    }

    /**
     * Names of outlets and sources as ids; a name that nobody has as none, so that nothing is found.
     *
     * @throws WrongFilterException if it ends before it begins
     */
    Map<String, @Nullable Object> of(Filter filter) {
        filter.requireSpan();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("subject", filter.subject());
        values.put("aspect", filter.aspect());
        values.put("outlet", ids("outlet_ids", filter.outlet()));
        values.put("source", ids("source_ids", filter.source()));
        values.put("kind", filter.kind());
        values.put("stance", filter.stance());
        From from = filter.from();
        Until until = filter.until();
        values.put("from", from == null ? null : from.at().toString());
        values.put("until", until == null ? null : until.at().toString());
        values.put("limit", filter.limitOrDefault() + 1);
        return values;
    }

    private @Nullable String ids(String query, @Nullable String name) {
        if (name == null) {
            return null;
        }
        String id = ID.matcher(name).matches() ? name : null;
        List<UUID> ids = database.query(query)
                .param("name", name)
                .param("id", id)
                .query(UUID.class)
                .list();
        return ids.stream().map(UUID::toString).collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }
}
